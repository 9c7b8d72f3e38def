// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const materialGroups = ['background', 'attachment', 'media', 'note'] as const
export type MaterialGroup = (typeof materialGroups)[number]
export const materialGroupNames: Record<MaterialGroup, string> = {
  background: '背景资料',
  attachment: '草案附件',
  media: '图解与视频',
  note: '条例解读的图片和视频',
}
export const materialKinds = ['document', 'picture', 'video'] as const
/** Of one draft. */
export const MOST_MATERIALS = 40
