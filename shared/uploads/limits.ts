// Limits without their schemas: phones bundle these and leave zod out.
export const attachmentLimits = {
  /** Bytes of a picture or voice recording; WeChat checks no larger ones. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of a draft's document. */
  documentBytes: 20_000_000,
  voiceSeconds: 60,
  /** Attachments of one message or opinion. */
  most: 9,
} as const
