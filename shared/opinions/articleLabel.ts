import { z } from 'zod'

/** 第十二条 as printed, spaces removed; null is the whole draft. */
export const ArticleLabel = z
  .string()
  .max(40, '条款名称太长')
  .transform((label) => label.replace(/[\s\u3000]/g, ''))
