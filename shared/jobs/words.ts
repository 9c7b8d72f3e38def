// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const jobStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type JobStatus = (typeof jobStatuses)[number]
export const jobStatusNames: Record<JobStatus, string> = {
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消',
}

/** What the long jobs are called. A kind that is not here is shown as 任务. */
export const jobKindNames: Readonly<Record<string, string>> = {
  export: '导出意见',
  'audit-export': '导出审计日志',
  'month-table': '月度情况表',
  recount: '重新核对',
  clusters: '归并相同意见',
  decisions: '批量处理意见',
  confirmations: '批量复核通过',
  returns: '批量复核退回',
  'people-import': '导入人员',
  'people-import-preview': '检查要导入的人员',
  'deputy-import': '导入代表',
  'deputy-import-preview': '检查要导入的代表',
  'station-import': '导入家站室',
  'station-import-preview': '检查要导入的家站室',
  'contact-point-import': '导入立法联系点',
  'contact-point-import-preview': '检查要导入的立法联系点',
  'opinion-import': '导入意见',
  'opinion-import-preview': '检查要导入的意见',
  document: '生成公文',
  notices: '通知提交人',
  followers: '通知关注的人',
  tellSupporters: '通知支持的人',
  'queue-index': '整理意见队列',
}
