/** A path inside a shell command inside PostgreSQL's settings: quoted for the shell, % doubled for PostgreSQL. */
const inShell = (path: string): string => `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`

/** A value in a settings file of PostgreSQL, where a backslash begins an escape. */
const inSettings = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/**
 * Keeps one file of the log: compressed beside, brought to the disk, then named. A file that is there already is
 * good when it says the same (PostgreSQL asks again after a crash), else an error: an archive never overwrites.
 * The folder stands in the command once: up to version 15 PostgreSQL cuts a command off at 1,023 bytes.
 */
export const archiveCommand = (wal: string): string => {
  const keep = 'gzip -1 -c "%p" > "$f.part" && sync "$f.part" && mv "$f.part" "$f.gz" && sync "$w"'
  return `w=${inShell(wal)}; f="$w/%f"; if test -f "$f.gz"; then gzip -d -c "$f.gz" | cmp -s - "%p"; else ${keep}; fi`
}

export const restoreCommand = (wal: string): string =>
  `f=${inShell(wal)}/%f.gz; test -f "$f" && gzip -d -c "$f" > "%p"`

/** Settings with which a cluster archives; what was changed waits at most a minute for its file to be full. */
export const archiveSettings = (wal: string): string[] => [
  'archive_mode = on',
  'archive_timeout = 60s',
  `archive_command = ${inSettings(archiveCommand(wal))}`,
]

/** Settings with which a copy of a cluster goes forward to a moment (ISO, UTC) and then serves. */
export const recoverySettings = (wal: string, moment: string): string[] => [
  `restore_command = ${inSettings(restoreCommand(wal))}`,
  // A zone by name or letter is not understood while settings are read.
  `recovery_target_time = ${inSettings(moment.replace('T', ' ').replace('Z', '+00'))}`,
  "recovery_target_action = 'promote'",
]
