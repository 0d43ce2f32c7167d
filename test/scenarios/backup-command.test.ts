import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { urlOf, vuon } from '../world/command.ts'
import { connectionOf, contentsOf, emptyDatabase, temporaryFolder } from '../world/databases.ts'
import { newWorld, type World } from '../world.ts'

vi.setConfig({ testTimeout: 240_000 })

const { folder, remove } = temporaryFolder()
const backups = join(folder, 'backups')
const passphraseFile = join(folder, 'passphrase.txt')

let world: World
let source: pg.PoolConfig
let environment: Record<string, string>
beforeAll(async () => {
  world = await newWorld()
  await world.account('programme-officer')
  source = await connectionOf(world)
  writeFileSync(passphraseFile, 'một cụm mật khẩu dài\n')
  environment = {
    DATABASE_URL: urlOf(source),
    VUON_DATA: world.operator.dataFolder,
    BACKUP_FOLDER: backups,
  }
})
afterAll(async () => {
  await world.end()
  remove()
})

/** An installation that has nothing yet. */
const newInstallation = async (name: string) => {
  const made = await emptyDatabase()
  onTestFinished(made.drop)
  const dataFolder = join(folder, name)
  mkdirSync(dataFolder)
  return {
    connection: made.connection,
    dataFolder,
    environment: { DATABASE_URL: urlOf(made.connection), VUON_DATA: dataFolder },
  }
}

describe('vuon backup', () => {
  test('without a name writes into the folder of backups, says that the key is to be kept, and lists it', async () => {
    const { code, out, err } = await vuon(environment, ['backup'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/Backed up [\d,]+ rows into .*vuon-\d{8}T\d{6}Z\.vuonbackup/)
    expect(out).toContain('keep')
    expect(out).toContain('vuon.key')
    const [name = ''] = readdirSync(backups)
    const listed = await vuon(environment, ['backup', 'list', '--json'])
    expect(JSON.parse(listed.out)).toMatchObject({
      warning: null,
      backups: [{ name }],
      state: { last: { file: join(backups, name), encrypted: false }, failure: null },
    })
    const verified = await vuon(environment, ['backup', 'verify', join(backups, name), '--json'])
    expect(JSON.parse(verified.out)).toMatchObject({ rows: expect.any(Number) })
  })

  test('tells in Vietnamese, and warns where no folder is set', async () => {
    const { out } = await vuon({ ...environment, BACKUP_FOLDER: '', VUON_LANGUAGE: 'vi' }, ['backup', 'list'])
    expect(out).toContain('Chưa có bản sao lưu nào trong')
    expect(out).toContain('Chưa có lịch sao lưu')
  })

  test('an encrypted one carries the key into an empty installation', async () => {
    const file = join(folder, 'locked.vuonbackup')
    const taken = await vuon(environment, ['backup', file, '--passphrase-file', passphraseFile])
    expect(taken.out).toContain('The backup is encrypted and holds the key')
    const target = await newInstallation('carried')
    const refused = await vuon(target.environment, ['restore', file])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('backup.passphrase_needed')
    const restored = await vuon(target.environment, ['restore', file, '--passphrase-file', passphraseFile])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('all read back equal')
    expect(readFileSync(join(target.dataFolder, 'vuon.key'))).toEqual(
      readFileSync(join(world.operator.dataFolder, 'vuon.key')),
    )
    expect(await contentsOf(target.connection)).toEqual(await contentsOf(source))
  })

  test('an open one asks for the kept key first, and a wrong name typed replaces nothing', async () => {
    const file = join(folder, 'open.vuonbackup')
    await vuon(environment, ['backup', file])
    const target = await newInstallation('asked')
    const refused = await vuon(target.environment, ['restore', file])
    expect(refused.err).toContain('backup.other_key')
    const restored = await vuon(target.environment, ['restore', file, '--without-key'])
    expect(restored.code).toBe(0)
    const again = await vuon(target.environment, ['restore', file, '--without-key'])
    expect(again.err).toContain('backup.not_empty')
    const replace = ['restore', file, '--without-key', '--replace']
    const mistyped = await vuon(target.environment, replace, 'yes\n')
    expect(mistyped.err).toContain('backup.not_agreed')
    expect(mistyped.code).toBe(1)
    const [, name = ''] = /database "(\w+)"/.exec(mistyped.err) ?? []
    const replaced = await vuon(target.environment, replace, `${name}\n`)
    expect(replaced.code).toBe(0)
    expect(await contentsOf(target.connection)).toEqual(await contentsOf(source))
  })

  test('older ones of past days go when a new one is taken', async () => {
    const elsewhere = join(folder, 'rotated')
    mkdirSync(elsewhere)
    const days = Array.from({ length: 28 }, (_, day) => `202401${String(day + 1).padStart(2, '0')}`)
    for (const day of days) writeFileSync(join(elsewhere, `vuon-${day}T190000Z.vuonbackup`), '')
    writeFileSync(join(elsewhere, 'other.txt'), '')
    const { code } = await vuon({ ...environment, BACKUP_FOLDER: elsewhere }, ['backup'])
    expect(code).toBe(0)
    const kept = readdirSync(elsewhere)
    expect(kept).toContain('other.txt')
    // The new one; six more days, of which the weeks and the month keep two further ones.
    expect(kept.length).toBeLessThan(14)
    expect(kept).toContain('vuon-20240128T190000Z.vuonbackup')
    expect(kept).not.toContain('vuon-20240102T190000Z.vuonbackup')
  })

  test('what goes wrong is a sentence, noted for the administrators, and leaves no half file', async () => {
    const failing = { ...environment, BACKUP_PASSPHRASE_FILE: join(folder, 'none') }
    const { code, err } = await vuon(failing, ['backup'])
    expect([code, err]).toEqual([1, expect.stringContaining('backup.no_passphrase_file')])
    expect(JSON.parse((await vuon(environment, ['backup', 'list', '--json'])).out).warning).toBe('failed')
    const unreachable = { ...environment, DATABASE_URL: 'postgresql://a:mat-khau@127.0.0.1:1/x' }
    const refused = await vuon(unreachable, ['backup'])
    expect(refused.err).toContain('database.unreachable')
    expect(refused.err).not.toContain('mat-khau')
    const nothing = await vuon({ ...environment, DATABASE_URL: '', VUON_DATA: join(folder, 'nowhere') }, [
      'backup',
    ])
    expect(nothing.err).toContain('backup.nothing')
    expect(existsSync(join(folder, 'nowhere', 'database'))).toBe(false)
    expect(readdirSync(backups).filter((name) => name.endsWith('.making'))).toEqual([])
    const bad = await vuon({ ...environment, BACKUP_TIMES: '25:00' }, ['backup', 'list'])
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('configuration.backup_times')])
  })

  test.each(['backup', 'backup verify', 'backup list', 'restore', 'move'])('%s has help', async (name) => {
    const { code, out } = await vuon(environment, [...name.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--json')
  })
})
