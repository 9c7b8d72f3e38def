/** Tables that people are imported from: what each column is called, and how it is filled in. */
type Column = { heading: string; note: string; example: string; needed?: boolean }

export const importKinds = ['staff', 'deputies', 'stations', 'contactPoints'] as const
export type ImportKind = (typeof importKinds)[number]
export const importKindNames: Record<ImportKind, string> = {
  staff: '人员',
  deputies: '代表',
  stations: '家站室',
  contactPoints: '立法联系点',
}

export const staffColumns = {
  name: { heading: '姓名', note: '必填', example: '张某某', needed: true },
  phone: { heading: '手机号', note: '必填，11 位；本人登录后须验证这个号码', example: '13800000001', needed: true },
  roles: { heading: '身份', note: '必填；几个身份用顿号隔开，如“法规经办、统计”', example: '法规经办', needed: true },
  deputy: { heading: '对应代表', note: '身份含“人大代表”时必填，写代表姓名', example: '' },
  station: { heading: '所在家站室', note: '身份含“家站室工作人员”时必填，写家站室名称', example: '' },
  drafts: { heading: '可处理的草案', note: '空着不作限制；几部草案的名称用分号隔开', example: '' },
} as const satisfies Record<string, Column>
export type StaffColumn = keyof typeof staffColumns

export const deputyColumns = {
  name: { heading: '姓名', note: '必填', example: '李某某', needed: true },
  level: { heading: '级别', note: '必填，如“市人大代表”', example: '市人大代表', needed: true },
  term: { heading: '届次', note: '必填，如“第十七届”', example: '第十七届', needed: true },
  district: { heading: '地区', note: '必填', example: '演示一区', needed: true },
  electedBy: { heading: '选举单位', note: '选填', example: '' },
  delegation: { heading: '代表团', note: '选填', example: '' },
  sector: { heading: '职业领域', note: '选填', example: '' },
  topics: { heading: '关注领域', note: '选填，几项用顿号隔开', example: '教育、物业' },
  stations: { heading: '所在家站室', note: '选填，写家站室名称，几个用顿号隔开', example: '' },
  takesMessages: { heading: '接收留言', note: '是、否；空着是“否”', example: '是' },
  introduction: { heading: '简介', note: '选填', example: '' },
} as const satisfies Record<string, Column>

const place = {
  name: { heading: '名称', note: '必填，2 至 60 字', example: '某某街道代表联络站', needed: true },
  district: { heading: '地区', note: '必填', example: '演示一区', needed: true },
  address: { heading: '地址', note: '必填', example: '演示路 1 号', needed: true },
  phone: { heading: '电话', note: '选填', example: '0632-0000000' },
  hours: { heading: '开放时间', note: '选填', example: '工作日 9:00—17:00' },
  introduction: { heading: '简介', note: '选填', example: '' },
} as const satisfies Record<string, Column>

export const stationColumns = {
  ...place,
  kind: { heading: '类别', note: '选填，如“代表联络站”；空着是“代表联络站”', example: '代表联络站' },
  coordinates: { heading: '经纬度', note: '选填，纬度在前，如 34.806, 117.318；用于地图和“离我近的在前”', example: '' },
  takesMessages: { heading: '接收留言', note: '是、否；空着是“否”', example: '是' },
} as const satisfies Record<string, Column>

export const contactPointColumns = {
  ...place,
  kind: { heading: '类别', note: '选填，如街道、村、企业、学校', example: '街道' },
  namedOn: { heading: '设立日期', note: '选填，如 2026-11-01', example: '' },
} as const satisfies Record<string, Column>

export const columnsOf: Record<ImportKind, Readonly<Record<string, Column>>> = {
  staff: staffColumns,
  deputies: deputyColumns,
  stations: stationColumns,
  contactPoints: contactPointColumns,
}

export const headingsOf = <C extends string>(columns: Record<C, Column>): Record<C, string> =>
  Object.fromEntries(Object.entries<Column>(columns).map(([name, { heading }]) => [name, heading])) as Record<C, string>

export const neededOf = <C extends string>(columns: Record<C, Column>): C[] =>
  (Object.keys(columns) as C[]).filter((name) => columns[name].needed)

/** More people or places than one city has; a longer table is imported in parts. */
export const MOST_PEOPLE_ROWS = 5_000
