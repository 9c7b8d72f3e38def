/**
 * Every error a caller can meet: a stable code, its HTTP status and words fit to show a person.
 * The list is the only place where a code is made; `{name}` in a detail is filled from the problem's data.
 */
export const errors = {
  json_invalid: [400, '请求格式有误', '发送的内容不是有效的 JSON，请重试。'],
  session_required: [401, '请先登录', '登录后才能继续，已填写的内容会保留。'],
  session_expired: [401, '登录已过期', '请重新登录，已填写的内容会保留。'],
  session_invalid: [401, '登录状态无效', '请重新登录。'],
  forbidden: [403, '没有权限', '您的账号没有这项操作的权限，如有需要请联系管理员。'],
  phone_required: [
    403,
    '请先验证手机号',
    '依照网络安全法，发表意见和留言需要先验证手机号。号码只用于核验身份，不会公开。',
  ],
  consent_required: [403, '请先同意隐私政策', '隐私政策已更新，请阅读并同意后再继续。'],
  account_blocked: [403, '账号已被限制', '您的账号在{until}前不能发送消息：{reason}'],
  not_found: [404, '没有找到', '您要找的内容不存在，或者已经不能查看。'],
  route_not_found: [404, '没有这个地址', '请检查地址是否正确。'],
  method_not_allowed: [405, '不支持这种请求方式', '这个地址只支持：{allow}。'],
  conflict: [409, '内容已被更改', '在您操作期间内容已被他人更改，请刷新后再试。'],
  request_in_progress: [409, '正在处理', '同一请求正在处理，请稍候再试。'],
  consultation_closed: [409, '征求意见未在进行', '本次征求意见已经结束或尚未开始，暂时不能提交意见。'],
  opinion_late: [
    409,
    '送达时已超过宽限时间',
    '这条意见写于截止之前，但送达时征求意见已结束，且超过了 {minutes} 分钟的宽限时间。',
  ],
  consultation_open: [409, '征求意见正在进行', '征求意见进行期间不能这样操作。'],
  submissions_paused: [409, '暂停接收意见', '工作人员暂停了意见接收：{reason}'],
  opinion_repeated: [409, '您已提过相同的意见', '您已对这一条提交过相同的意见，无需重复提交，可在“我的意见”中查看。'],
  opinion_taken_up: [409, '意见已在研究处理', '工作人员已开始处理这条意见，不能再修改或撤回。'],
  opinion_not_held: [409, '意见不在待审核状态', '只有待审核的意见才能这样操作。'],
  opinion_held: [409, '意见待审核', '这条意见还在等待内容审核，请先审核通过，再作处理。'],
  opinion_withdrawn: [409, '意见已撤回', '提交人已撤回这条意见。'],
  opinion_already_decided: [
    409,
    '意见已有处理结果',
    '{decidedBy}已于{decidedAt}作出处理，如需更改请使用“修订处理结果”。',
  ],
  own_opinion: [409, '这是您自己的意见', '自己的意见不用再点支持，可以请身边的人来看看。'],
  opinions_not_shown: [409, '这次征求意见没有公开意见', '请先在征求意见的设置里开启“公开意见”，再公开这一条。'],
  opinion_not_decided: [409, '意见还没有处理结果', '请先作出处理结果，再进行这项操作。'],
  opinion_edited: [409, '意见已被提交人修改', '您阅读之后提交人修改了意见，请重新阅读后再处理。'],
  own_proposal: [409, '不能复核自己的处理', '处理结果须由另一位工作人员复核。'],
  draft_not_published: [409, '草案尚未公布', '请先公布草案，再进行这项操作。'],
  draft_withdrawn: [409, '草案已下线', '这部草案已下线，不能再进行这项操作。'],
  proposal_state: [409, '这一步已经不能进行', '这件建议的状态已经改变，请刷新后查看。'],
  feedback_missing: [409, '还没有公布反馈', '这一轮的采纳情况反馈还没有公布，公布之后再生成公文。'],
  sign_off_waiting: [409, '正在等待签发', '有一项“{matter}”正在等待审核或签发，办结、退回或撤回后才能再提。'],
  sign_off_state: [409, '这一步已经处理过', '请刷新后查看最新状态。'],
  own_request: [409, '不能审核或签发自己提请的事项', '审核、签发须分别由另一位工作人员进行。'],
  version_missing: [409, '还没有草案文本', '请先导入草案文本。'],
  reason_required: [
    422,
    '请填写理由',
    '征求意见少于 {days} 日、提前结束或使用已过去的时间，需要说明理由（立法法第四十条）。',
  ],
  conversation_closed: [
    409,
    '会话已结束',
    '这次对话已经结束。如问题没有解决，可在结束后 {days} 日内重新开启，也可以另开一次对话。',
  ],
  conversation_not_closed: [409, '会话尚未结束', '对话结束后才能进行这项操作。'],
  deputy_unavailable: [409, '暂不接受留言', '这位代表或家站室目前没有开通网上留言，请选择其他代表。'],
  already_rated: [409, '已经评价过', '您已对这次对话作过评价。'],
  reopening_used: [409, '不能再次开启', '每次对话可在结束后 {days} 日内重新开启一次，您可以另开一次对话。'],
  reminder_too_early: [409, '还不能催办', '答复期限到期之后，每个工作日可以催一次。'],
  extension_not_possible: [409, '不能延期', '等待答复、还没有到期的留言可以延期一次，并说明理由。'],
  not_on_duty: [409, '现在不能签到', '签到须在当天接待时间以内（可以提前一小时），并且在接待安排上。'],
  handover_done: [409, '转办已经办结', '这件转办已有答复或已退回，不能再更改。'],
  handover_return_late: [409, '已过退回期限', '转办后 {days} 个工作日以内才能退回。'],
  recall_too_late: [409, '已经不能撤回', '消息发出 {minutes} 分钟以内才能撤回。'],
  suggestion_state: [409, '建议当前状态不能这样操作', '请刷新后查看建议的最新状态。'],
  phone_taken: [
    409,
    '手机号已绑定其他账号',
    '这个手机号已绑定另一个账号。如确认是您本人的号码，可以改绑到当前账号，原账号将解除绑定。',
  ],
  role_not_proposed: [409, '没有待确认的身份', '没有找到与您手机号对应的待确认身份，请联系工作人员。'],
  invitation_invalid: [409, '邀请码无效', '邀请码不正确、已使用或已过期，请联系工作人员重新发放。'],
  official_phone: [409, '您有机关交给的身份', '代表和工作人员的账号须留有手机号。请先联系管理员移除身份，再撤回同意。'],
  last_admin: [409, '不能移除最后一位管理员', '系统至少需要一位管理员。'],
  own_roles: [409, '不能更改自己的角色', '角色须由另一位管理员调整。'],
  job_finished: [409, '任务已经结束', '任务已经完成、失败或取消，不能再更改。'],
  opinions_closed: [409, '这些意见不能这样处理', '所选状态的意见已经处理完毕或已撤回，不能再作{action}。'],
  reply_incomplete: [409, '答复中有内容填不出', '这条意见没有可以填入“{variables}”的内容，请逐条处理。'],
  job_running: [409, '任务正在进行', '任务还在进行，请先取消，再撤销。'],
  job_not_undoable: [409, '不能撤销', '这项任务不能撤销，或者已经撤销过。'],
  job_writing: [409, '正在写入，不能取消', '导入要么整批完成，要么一条也没有；已经开始写入，请等它完成。'],
  undo_too_late: [409, '已经不能撤销', '通知已经发出，或者可以撤销的时间已过。如需更改，请逐条修订处理结果。'],
  ticket_used: [409, '二维码已失效', '请刷新二维码后重新扫码。'],
  preset_outdated: [422, '导出方案需要更新', '方案“{name}”中的列（{columns}）已经不存在，请修改方案后再导出。'],
  export_not_ready: [409, '文件还在生成', '文件生成后才能下载。'],
  body_too_large: [413, '内容太大', '发送的内容超过了 {limit} KB 的上限，请精简后再试。'],
  file_too_large: [413, '文件太大', '文件超过了上限，请压缩或拆分后再试。'],
  content_type_unsupported: [415, '不支持的内容类型', '请以 JSON 格式发送内容。'],
  fields_invalid: [422, '填写的内容有误', '请检查标出的地方后再提交。'],
  cursor_invalid: [422, '翻页位置无效', '请从第一页重新查看。'],
  idempotency_key_invalid: [422, '请求标识无效', 'Idempotency-Key 应为 1 至 255 个可见字符。'],
  idempotency_key_reused: [422, '请求标识已被使用', '同一个请求标识已用于另一项内容。'],
  article_unknown: [422, '没有这一条', '草案的这一稿中没有您所选的条款，请重新选择。'],
  code_invalid: [422, '登录凭证无效', '微信登录凭证无效，请重新打开小程序再试。'],
  code_used: [422, '登录凭证已使用', '微信登录凭证已被使用，请重新登录。'],
  phone_code_invalid: [422, '手机号验证失败', '手机号凭证无效或已过期，请重新点击验证。'],
  phone_not_mainland: [422, '暂不支持的手机号', '目前只支持中国大陆手机号验证。'],
  wechat_risk_refused: [
    403,
    '登录被微信拒绝',
    '微信提示此账号存在安全风险，暂时不能登录，请在微信中完成安全验证后再试。',
  ],
  file_empty: [422, '文件是空的', '文件里没有内容，请重新选择文件。'],
  file_type_unsupported: [422, '不支持的文件类型', '请上传 Word（.docx、.doc）、PDF 或纯文本（.txt）文件。'],
  file_damaged: [422, '文件无法读取', '文件已损坏或内容异常，请用 Word 打开另存后再试。'],
  file_encrypted: [422, '文件有密码', '请取消文件的密码保护后再上传。'],
  file_no_text: [422, '文件里没有文字', '这可能是扫描件，请先进行文字识别，或粘贴文字。'],
  text_no_articles: [422, '没有识别出条文', '没有在文本中识别出“第一条”这样的条文，请检查文本。'],
  upload_missing: [422, '没有找到上传的文件', '文件没有上传成功或已过期，请重新上传。'],
  too_many_requests: [429, '操作太频繁', '请在 {seconds} 秒后再试。'],
  wechat_too_often: [429, '登录太频繁', '登录次数过多，请一分钟后再试。'],
  server_error: [500, '系统出错了', '系统出了点问题，您的内容没有丢失，请稍后再试。'],
  wechat_busy: [503, '微信服务繁忙', '微信服务暂时繁忙，请稍后再试。'],
  index_building: [503, '正在整理意见', '这部草案的意见正在整理，以便筛选和统计，请稍候再试。'],
  unavailable: [503, '服务暂时不可用', '服务正在恢复，请稍后再试，您的内容没有丢失。'],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>

export type ErrorCode = keyof typeof errors

/** What a field got wrong: `path` as in `suggestedText` or `submitter.name`. */
export type FieldError = { path: string; message: string }

/** RFC 9457 problem details, as sent with `application/problem+json`. */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  code: ErrorCode
  fields?: FieldError[]
  [extra: string]: unknown
}

type ProblemData = Record<string, unknown> & { fields?: FieldError[]; retryAfter?: number; detail?: string }

/** An answer other than success. Thrown anywhere below a handler; `data` is sent along with the body. */
export class Problem extends Error {
  readonly status: number
  constructor(
    readonly code: ErrorCode,
    readonly data: ProblemData = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.status = errors[code][0]
  }

  body(): ProblemBody {
    const [status, title, template] = errors[this.code]
    const { retryAfter: _, detail, ...rest } = this.data
    const fill = (_match: string, name: string) => String(this.data[name] ?? '')
    return {
      ...rest,
      type: `urn:problem:${this.code}`,
      title,
      status,
      detail: detail ?? template.replace(/\{(\w+)\}/g, fill),
      code: this.code,
    }
  }
}

/** @example throw problem('consultation_closed', { closesAt }) */
export const problem = (code: ErrorCode, data?: ProblemData) => new Problem(code, data)

/** A 422 that names one field. */
export const invalid = (path: string, message: string) => problem('fields_invalid', { fields: [{ path, message }] })
