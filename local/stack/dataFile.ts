import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import initSqlJs from 'sql.js'

/**
 * The embedded database's own table of a stream's records, as its first version makes it, with the two indexes that it
 * leaves out: without them each write reads all records of the stream there are, to number the next one.
 */
const STREAM_RECORDS = `
CREATE TABLE _stream_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_name TEXT NOT NULL,
  event_name TEXT NOT NULL,
  keys_json TEXT NOT NULL,
  new_image TEXT,
  old_image TEXT,
  sequence_number TEXT NOT NULL,
  shard_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX _stream_places ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
CREATE INDEX _stream_shards ON _stream_records (table_name, shard_id, sequence_number);`

/** Makes the data file that the embedded database is begun with; one that is there stays as it is. */
export const makeDataFile = async (file: string): Promise<void> => {
  if (existsSync(file)) return
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(STREAM_RECORDS)
  await writeFile(`${file}.new`, database.export())
  database.close()
  await rename(`${file}.new`, file)
}
