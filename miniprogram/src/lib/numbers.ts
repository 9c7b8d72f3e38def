import { texts } from './texts'
/** 7,012: with thousands separators; toLocaleString cannot be trusted on phones. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** 1.6 万 from 100,000 on where the place is small; exact below. */
export const compact = (value: number): string =>
  value < 100_000 ? grouped(value) : texts.tenThousands((Math.floor(value / 1000) / 10).toFixed(1).replace(/\.0$/, ''))
