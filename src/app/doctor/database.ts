import type pg from 'pg'
import { type ServerFacts, wordsInOrder } from '../../database/inspection/server.ts'
import { migrations } from '../../database/migrate.ts'
import { appliedMigrations } from '../../database/schema-version.ts'
import { type Finding, ok, warning, wrong } from '../../domain/running/finding.ts'

const oldest = 15

/** Whether the server is one that the code knows. */
export const checkServer = ({ version, encoding }: ServerFacts): Finding => {
  const shown = `${Math.floor(version / 10_000)}.${version % 10_000}`
  if (version < oldest * 10_000)
    return wrong(
      'database',
      `PostgreSQL ${shown} quá cũ; hãy nâng cấp lên ${oldest} trở lên.`,
      `PostgreSQL ${shown} is too old; upgrade it to ${oldest} or later.`,
    )
  if (encoding !== 'UTF8')
    return wrong(
      'database',
      `Cơ sở dữ liệu dùng bảng mã ${encoding}; hãy tạo cơ sở dữ liệu UTF8 (createdb -T template0 -E UTF8) rồi ./vuon move.`,
      `The database is encoded in ${encoding}; make one in UTF8 (createdb -T template0 -E UTF8), then ./vuon move.`,
    )
  return ok('database', `PostgreSQL ${shown}, UTF8, trả lời tốt.`, `PostgreSQL ${shown}, UTF8, answers.`)
}

/** Whether names sort as Vietnamese dictionaries do, and indexes agree with the rules of the system. */
export const checkOrder = ({ order, outdated }: ServerFacts): Finding => {
  if (order !== wordsInOrder)
    return wrong(
      'order',
      'Quy tắc sắp xếp "vn" thiếu hoặc sai, tên sẽ sắp sai; máy chủ PostgreSQL phải có ICU. Hãy nhờ người quản trị PostgreSQL rồi khởi động lại.',
      'The collation "vn" is missing or wrong, so names sort wrongly; PostgreSQL needs ICU. Ask who runs it, then start again.',
    )
  if (outdated.length > 0)
    return warning(
      'order',
      `Hệ điều hành đã đổi quy tắc sắp xếp (${outdated.join(', ')}); hãy chạy: REINDEX DATABASE, rồi ALTER COLLATION … REFRESH VERSION.`,
      `The system has changed rules of sorting (${outdated.join(', ')}); run REINDEX DATABASE, then ALTER COLLATION … REFRESH VERSION.`,
    )
  return ok('order', 'Tên sắp đúng thứ tự tiếng Việt.', 'Names sort in the Vietnamese order.')
}

/** Whether the structure of the data is that of this version. */
export const checkSchema = async (client: pg.ClientBase): Promise<Finding> => {
  const applied = await appliedMigrations(client)
  const known = Object.keys(migrations)
  const strange = applied.find((name, index) => name !== known[index])
  if (strange !== undefined)
    return wrong(
      'schema',
      `Dữ liệu do một phiên bản Vươn khác ghi (bước ${strange}); hãy dùng đúng phiên bản đó hoặc mới hơn.`,
      `The data were written by another Vươn (step ${strange}); use that version or a newer one.`,
    )
  const pending = known.length - applied.length
  if (pending > 0)
    return warning(
      'schema',
      `Còn ${pending} bước nâng cấp; hãy sao lưu rồi khởi động lại, khi khởi động sẽ tự nâng cấp.`,
      `${pending} steps of the upgrade are to come; back up and start again: the start upgrades.`,
    )
  return ok('schema', `Đúng phiên bản (${applied.at(-1)}).`, `Current (${applied.at(-1)}).`)
}
