/**
 * What a command of the command line may touch. Commands act as the operator of the machine, who has its files, its
 * key and its database anyway: no account runs one, and none is reached over HTTP.
 */
export type CommandReach = {
  /** 'operator': on an opened installation, by the operator's scope. 'alone': on files or on whole databases. */
  readonly as: 'operator' | 'alone' | 'operator or alone'
  /** What its answer may tell about people: nothing, figures, or their records. */
  readonly tells: 'nothing' | 'figures' | 'people'
  readonly touches: string
}

const reach = (as: CommandReach['as'], tells: CommandReach['tells'], touches: string): CommandReach => ({
  as,
  tells,
  touches,
})

/** Every command of `./vuon`. One that is not named here fails the build. */
export const commandReaches: Readonly<Record<string, CommandReach>> = {
  import: reach(
    'operator',
    'people',
    'people and units, as the file says; its preview names rows of the file',
  ),
  'ledger export': reach('operator', 'people', 'reads the ledger into files'),
  'ledger verify': reach('operator or alone', 'nothing', 'reads the ledger or an export of it'),
  'account second-factor-removal': reach('operator', 'nothing', 'the second factor of one account'),
  'report roll-up': reach('operator', 'figures', 'reads the summary'),
  'report verify': reach('operator', 'figures', 'reads the summary and what it sums up'),
  'report rebuild': reach('operator', 'nothing', 'writes the summary anew'),
  backup: reach('alone', 'nothing', 'copies everything into a file'),
  'backup list': reach('alone', 'nothing', 'names the files of backups'),
  'backup verify': reach('alone', 'nothing', 'reads a backup'),
  restore: reach('alone', 'nothing', 'replaces everything by a backup, after a word of consent'),
  move: reach('alone', 'nothing', 'takes everything to another database'),
  'archive base': reach('alone', 'nothing', 'copies the own database server'),
  'archive list': reach('alone', 'nothing', 'names what lies in the archive'),
  'key rotate': reach('alone', 'nothing', 'seals what is sensitive anew under a new key'),
  doctor: reach('alone', 'nothing', 'reads how the installation stands'),
}
