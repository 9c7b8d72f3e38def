import { importColumns } from '@shared/opinions/elsewhereWords'
import { tableTemplate } from '../../platform/documents/tableTemplate'

const example = [
  '建议将第十二条的罚款上限降低，并给初次违反的人改正机会。',
  '来信',
  '第十二条',
  '修改',
  '',
  '处罚应当与过错相当',
  '演示市某协会',
  '',
  '协会',
  '演示一区',
  '信〔2026〕15号',
  '2026-11-01',
]
const notes = [
  '必填，10 至 2000 字',
  '必填：来信、电子邮件、座谈会、听证会',
  '与草案一致，如“第十二条”；空着是对整部草案',
  '修改、删除、新增、其他；空着是“其他”',
  '选填',
  '选填',
  '选填，单位或组织名称',
  '选填，个人姓名',
  '群众、企业、协会、部门、人大代表等',
  '选填',
  '来信或纪要的编号',
  '如 2026-11-01；空着是今天',
]

const widths = [60, 10, 12, 8, 40, 30, 24, 12, 12, 14, 18, 14]

/** The empty table of opinions, and what goes where. */
export const template = (): Uint8Array =>
  tableTemplate(
    '意见',
    Object.values(importColumns).map((heading, n) => ({
      heading,
      note: notes[n] ?? '',
      example: example[n] ?? '',
      width: widths[n] ?? 14,
    })),
  )
