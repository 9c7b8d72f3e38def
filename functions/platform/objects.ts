import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { config } from './config'

let client: S3Client | undefined
/** The S3 client; path style against a given endpoint. */
export const s3 = (): S3Client => {
  const { region, s3Endpoint } = config()
  client ??= new S3Client({
    region,
    ...(s3Endpoint && {
      endpoint: s3Endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
      // Emulators know the classic single-request signature only.
      requestChecksumCalculation: 'WHEN_REQUIRED' as const,
      responseChecksumValidation: 'WHEN_REQUIRED' as const,
    }),
  })
  return client
}

/** Where an upload lies: under its owner, so that nobody uses another's. */
export const uploadKey = (accountId: string, uploadId: string): string => `uploads/${accountId}/${uploadId}`

/** Files in the deployment's one bucket, by key. */
export const objects = {
  put: async (key: string, body: Uint8Array | string, contentType: string) => {
    await s3().send(
      new PutObjectCommand({ Bucket: config().filesBucket, Key: key, Body: body, ContentType: contentType }),
    )
  },

  /** Whether there is a file under this key. */
  has: async (key: string): Promise<boolean> => {
    try {
      await s3().send(new HeadObjectCommand({ Bucket: config().filesBucket, Key: key }))
      return true
    } catch (error) {
      if (error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)) return false
      throw error
    }
  },

  /** The file's bytes, or undefined where there is none. Refuses with a thrown RangeError what is larger than `most` bytes. */
  get: async (key: string, most: number): Promise<Uint8Array | undefined> => {
    try {
      const head = await s3().send(new HeadObjectCommand({ Bucket: config().filesBucket, Key: key }))
      if ((head.ContentLength ?? 0) > most) throw new RangeError('larger than allowed')
      const got = await s3().send(new GetObjectCommand({ Bucket: config().filesBucket, Key: key }))
      return await got.Body?.transformToByteArray()
    } catch (error) {
      if (error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)) return undefined
      throw error
    }
  },

  /** The bytes of a file of our own making, whose size is known to be right; undefined where there is none. */
  read: async (key: string): Promise<Uint8Array | undefined> => {
    try {
      const got = await s3().send(new GetObjectCommand({ Bucket: config().filesBucket, Key: key }))
      return await got.Body?.transformToByteArray()
    } catch (error) {
      if (error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)) return undefined
      throw error
    }
  },

  /** Keys that begin with `prefix`, in order. */
  list: async (prefix: string): Promise<string[]> => {
    const keys: string[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await s3().send(
        new ListObjectsV2Command({ Bucket: config().filesBucket, Prefix: prefix, ContinuationToken }),
      )
      for (const { Key } of page.Contents ?? []) if (Key) keys.push(Key)
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken)
    return keys
  },

  remove: async (keys: readonly string[]): Promise<void> => {
    for (let from = 0; from < keys.length; from += 1000)
      await s3().send(
        new DeleteObjectsCommand({
          Bucket: config().filesBucket,
          Delete: { Objects: keys.slice(from, from + 1000).map((Key) => ({ Key })), Quiet: true },
        }),
      )
  },
  /** How many bytes a stored file has. */
  size: async (key: string): Promise<number | undefined> =>
    (await s3().send(new HeadObjectCommand({ Bucket: config().filesBucket, Key: key }))).ContentLength,

  /** A link to download the file under `fileName`, for `seconds`. */
  link: (key: string, fileName: string, seconds = 900): Promise<string> =>
    getSignedUrl(
      s3(),
      new GetObjectCommand({
        Bucket: config().filesBucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      }),
      { expiresIn: seconds },
    ),

  /** A link that shows the file in its place, for `seconds`. */
  show: (key: string, seconds = 900): Promise<string> =>
    getSignedUrl(s3(), new GetObjectCommand({ Bucket: config().filesBucket, Key: key }), { expiresIn: seconds }),

  /** A link that shows the file, the same for everybody within half an hour: what carries it can be cached by its words. */
  showSteadily: (key: string): Promise<string> => {
    const half = 30 * 60_000
    return getSignedUrl(s3(), new GetObjectCommand({ Bucket: config().filesBucket, Key: key }), {
      signingDate: new Date(Math.floor(Date.now() / half) * half),
      expiresIn: 2 * 3600,
    })
  },

  /** A form POST for one upload: key and size are bound; both are checked again when the upload is used. */
  uploadForm: (key: string, maxBytes: number, seconds = 900) =>
    createPresignedPost(s3(), {
      Bucket: config().filesBucket,
      Key: key,
      Conditions: [['content-length-range', 1, maxBytes]],
      Expires: seconds,
    }),
}
