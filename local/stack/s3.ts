import crypto from 'node:crypto'
import { join } from 'node:path'
import S3rver from 's3rver'
import { HOST, type Settings } from './settings'

const cors = `<CORSConfiguration>
  <CORSRule>
    <AllowedOrigin>*</AllowedOrigin>
    <AllowedMethod>GET</AllowedMethod>
    <AllowedMethod>HEAD</AllowedMethod>
    <AllowedMethod>POST</AllowedMethod>
    <AllowedHeader>*</AllowedHeader>
    <ExposeHeader>ETag</ExposeHeader>
  </CORSRule>
</CORSConfiguration>`

/**
 * s3rver seals the place of a list's next page with single DES, which OpenSSL 3 has no more: lists of over a thousand
 * files failed. Triple DES with one key thrice is the same cipher.
 */
const lendDes = (): void => {
  const { createCipheriv, createDecipheriv } = crypto
  const thrice = (key: Buffer) => Buffer.concat([key, key, key])
  const lent =
    <Make extends typeof createCipheriv | typeof createDecipheriv>(make: Make) =>
    (...[name, key, ...rest]: Parameters<Make>) =>
      name === 'des'
        ? (make as typeof createCipheriv)('des-ede3-cbc', thrice(key as Buffer), rest[0])
        : (make as typeof createCipheriv)(name, key, ...(rest as [crypto.BinaryLike]))
  Object.assign(crypto, { createCipheriv: lent(createCipheriv), createDecipheriv: lent(createDecipheriv) })
}
let desIsLent = false

/** The embedded S3, with the files bucket in it. */
export const startS3 = async ({ folder, ports, bucket }: Settings) => {
  if (!desIsLent) lendDes()
  desIsLent = true
  const server = new S3rver({
    address: HOST,
    port: ports.s3,
    silent: true,
    directory: join(folder, 'files'),
    configureBuckets: [{ name: bucket, configs: [cors] }],
  })
  await server.run()
  return { close: () => server.close() }
}
