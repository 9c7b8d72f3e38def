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

/** The embedded S3, with the files bucket in it. */
export const startS3 = async ({ folder, ports, bucket }: Settings) => {
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
