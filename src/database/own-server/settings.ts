const megabyte = 1024 * 1024

const between = (least: number, value: number, most: number): number =>
  Math.floor(Math.max(least, Math.min(value, most)))

/**
 * The settings of an office server of 2–8 cores that also runs the application. Durability stays as
 * PostgreSQL ships it (fsync, full_page_writes, synchronous_commit on): nothing acknowledged is lost.
 * @param memoryBytes what this machine or container may use
 * @param sharedMemoryBytes the size of /dev/shm, or null where there is none; containers often have 64 MB
 * @param further settings of this installation alone
 */
export const settingsFor = (
  memoryBytes: number,
  sharedMemoryBytes: number | null,
  further: readonly string[] = [],
): string => {
  const memory = memoryBytes / megabyte
  const lines = [
    '# Written at every start. Your own settings: ALTER SYSTEM SET …, which wins over this file.',
    `shared_buffers = ${between(32, memory / 4, 4096)}MB`,
    `effective_cache_size = ${between(64, memory / 2, 65_536)}MB`,
    `work_mem = ${between(4, memory / 256, 32)}MB`,
    `maintenance_work_mem = ${between(32, memory / 16, 512)}MB`,
    'max_connections = 100',
    'wal_compression = on',
    'max_wal_size = 2GB',
    'checkpoint_timeout = 15min',
    'random_page_cost = 1.1',
    '# Most questions here are short: compiling them costs more than it saves.',
    'jit = off',
    'timezone = UTC',
    '# The log is for what the database does, not for what people are called: no statements, no row contents.',
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    'log_checkpoints = off',
    'log_timezone = UTC',
  ]
  if (sharedMemoryBytes !== null && sharedMemoryBytes < 512 * megabyte) {
    lines.push('dynamic_shared_memory_type = mmap')
  }
  return `${[...lines, ...further].join('\n')}\n`
}
