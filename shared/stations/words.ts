// Words without their schemas: phones bundle these.
/** 代表之家 · 代表联络站 · 代表联络室 · 政务服务联络站, in the service hall beside the window for what could not be done */
export const stationKinds = ['home', 'station', 'room', 'service'] as const
export type StationKind = (typeof stationKinds)[number]
export const stationKindNames: Record<StationKind, string> = {
  home: '代表之家',
  station: '代表联络站',
  room: '代表联络室',
  service: '政务服务联络站',
}
/** What a station in a service hall is beside. */
export const SERVICE_WINDOW = '设在政务服务大厅“办不成事”反映窗口旁'
