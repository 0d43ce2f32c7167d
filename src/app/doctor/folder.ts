import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { diskStateOf } from '../../domain/running/disk.ts'
import { type Finding, ok, warning, wrong } from '../../domain/running/finding.ts'
import { diskRoomOf } from '../../kit/disk-room.ts'
import { keyFile } from '../upkeep/kept-files.ts'

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

const octal = (mode: number): string => (mode & 0o777).toString(8)

/** Whether the data folder is there, belongs to this account and is closed to others. */
export const checkFolder = (folder: string): Finding => {
  if (!existsSync(folder))
    return warning(
      'folder',
      `Chưa có ${folder}; lần khởi động đầu tiên sẽ tạo. Nếu đã có dữ liệu, hãy kiểm tra VUON_DATA.`,
      `${folder} is not there; the first start makes it. If there are data already, check VUON_DATA.`,
    )
  const { uid, mode } = statSync(folder)
  const own = process.getuid?.()
  if (!statSync(folder).isDirectory() || !mayWrite(folder) || (own !== undefined && own !== 0 && uid !== own))
    return wrong(
      'folder',
      `Tài khoản này không ghi được ${folder} hoặc không phải chủ; hãy chạy bằng đúng tài khoản, hoặc: chown -R vuon ${folder}`,
      `This account may not write ${folder} or does not own it; run as the right account, or: chown -R vuon ${folder}`,
    )
  if ((mode & 0o066) !== 0)
    return warning(
      'folder',
      `${folder} cho tài khoản khác đọc hoặc ghi (${octal(mode)}); hãy chạy: chmod 711 ${folder}`,
      `${folder} lets other accounts read or write (${octal(mode)}); run: chmod 711 ${folder}`,
    )
  return ok('folder', `${folder}, quyền ${octal(mode)}.`, `${folder}, mode ${octal(mode)}.`)
}

/** Whether the key is there, is one, and only its owner reads it. */
export const checkKeyFile = (dataFolder: string): Finding => {
  const file = keyFile(dataFolder)
  if (!existsSync(file))
    return existsSync(dataFolder)
      ? wrong(
          'key',
          `Thiếu ${file}. Nếu đã có dữ liệu: phục hồi tệp khóa từ nơi cất riêng TRƯỚC khi khởi động, vì khởi động sẽ tạo khóa mới.`,
          `${file} is missing. If there are data: bring it back from where it is kept BEFORE starting, for a start makes a new one.`,
        )
      : warning('key', 'Lần khởi động đầu tiên sẽ tạo khóa.', 'The first start makes the key.')
  if (!mayRead(file))
    return wrong('key', `Tài khoản này không đọc được ${file}.`, `This account may not read ${file}.`)
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  if (!lines.every((line) => /^[0-9a-f]{64}$/.test(line.trim())))
    return wrong(
      'key',
      `${file} không đúng dạng; hãy phục hồi tệp khóa từ nơi cất riêng.`,
      `${file} is not a key; bring it back from where it is kept.`,
    )
  const { mode } = statSync(file)
  if ((mode & 0o077) !== 0 && process.platform !== 'win32')
    return wrong(
      'key',
      `Tài khoản khác đọc được ${file} (${octal(mode)}); hãy chạy: chmod 600 ${file} và cân nhắc đổi khóa: ./vuon key rotate`,
      `Other accounts may read ${file} (${octal(mode)}); run: chmod 600 ${file}, and consider a new key: ./vuon key rotate`,
    )
  if (lines.length > 1)
    return warning(
      'key',
      'Một lần đổi khóa bị ngắt giữa chừng; hãy dừng ứng dụng và chạy lại ./vuon key rotate.',
      'A change of the key was interrupted; stop the application and run ./vuon key rotate again.',
    )
  return ok('key', `${file}, chỉ chủ đọc được.`, `${file}, read by its owner alone.`)
}

const mayRead = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the disk of the data has room. */
export const checkDisk = async (folder: string): Promise<Finding> => {
  const room = await diskRoomOf(folder).catch(() => null)
  if (room === null)
    return warning('disk', `Không đo được ổ đĩa của ${folder}.`, `The disk of ${folder} cannot be measured.`)
  const free = (room.freeBytes / 1_000_000_000).toFixed(1)
  const state = diskStateOf(room)
  if (state === 'enough') return ok('disk', `Còn ${free} GB.`, `${free} GB free.`)
  const words: [string, string] = [
    `Chỉ còn ${free} GB; hãy giải phóng chỗ (bản sao lưu cũ, nhật ký) hoặc mở rộng ổ đĩa.`,
    `Only ${free} GB free; make room (old backups, logs) or enlarge the disk.`,
  ]
  return state === 'full' ? wrong('disk', ...words) : warning('disk', ...words)
}
