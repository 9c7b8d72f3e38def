import { type Client, newKey, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'

describe('任务', () => {
  let staff: Client
  let jobId: string
  beforeAll(async () => {
    staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    jobId = (await staff.post(`/drafts/${draftId}/exports`, { format: 'csv' }, { key: newKey() })).body.exportId
  })

  it('发起人和管理员看得到进度，其他人是 404', async () => {
    const done = await eventually(async () => {
      const { body } = await staff.get(`/jobs/${jobId}`)
      return body.status === 'done' && body
    })
    expect(done).toMatchObject({ id: jobId, jobId, kind: 'export', progress: { done: 0, total: 0 } })
    expect(JSON.stringify(done.result)).not.toContain('exports/')
    expect((await (await signIn('demo-admin')).get(`/jobs/${jobId}`)).status).toBe(200)
    for (const other of [await signIn('demo-reviewer'), await newResident()])
      for (const { status } of [
        await other.get(`/jobs/${jobId}`),
        await other.post(`/jobs/${jobId}/cancellation`),
        await other.post(`/jobs/${jobId}/undo`),
        await other.get(`/jobs/${jobId}/refusals`),
      ])
        expect(status).toBe(404)
  })

  it('结束的任务不能取消，不是批量处理的不能撤销', async () => {
    await eventually(async () => (await staff.get(`/jobs/${jobId}`)).body.status === 'done')
    expect((await staff.post(`/jobs/${jobId}/cancellation`)).body.code).toBe('job_finished')
    expect((await staff.post(`/jobs/${jobId}/undo`)).body.code).toBe('job_not_undoable')
  })
})
