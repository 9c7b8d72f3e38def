import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { takenPorts } from './ports'
import { startS3 } from './s3'
import { readSettings, url } from './settings'

const freeSettings = async (folder: string) => {
  for (let port = 4400; port < 4600; port += 10) {
    const settings = readSettings({ PORT: String(port), LOCAL_DIR: folder }, folder)
    if ((await takenPorts(settings)).length === 0) return settings
  }
  throw new Error('no free ports')
}

it('lists more files than a page holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-s3-'))
  const settings = await freeSettings(folder)
  const s3 = await startS3(settings)
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const client = new S3Client({
    endpoint: url(settings.ports.s3),
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  })
  const Bucket = settings.bucket
  const made = Array.from({ length: 30 }, (_, n) => `list/${String(n).padStart(2, '0')}`)
  for (const Key of made) await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
  const listed: (string | undefined)[] = []
  for await (const { Contents = [] } of paginateListObjectsV2({ client, pageSize: 7 }, { Bucket, Prefix: 'list/' }))
    listed.push(...Contents.map(({ Key }) => Key))
  expect(listed).toEqual(made)
  client.destroy()
  await s3.close()
  rmSync(folder, { recursive: true, force: true })
})
