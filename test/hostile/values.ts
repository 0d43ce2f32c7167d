import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'

const list = resolve(import.meta.dirname, '../../../shared/data/naughty-strings/blns.json')

/** The public list of naughty strings, where it lies beside the project. */
export const naughty: readonly string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []

/** Strings that mean something to a database, a spreadsheet, a page, a mail, a log or a path. */
export const injections = [
  "' or 1=1--",
  "'; drop table person; --",
  "\\'; select pg_sleep(10); --",
  '1) union select password from sign_in_method --',
  '$1',
  '%',
  '_',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '@SUM(A1:A9)',
  '-2+3',
  '\t=1+1',
  'a\r\nBcc: all@vuon.example',
  'a\nset-cookie: b=c',
  'a\r\n\r\n<html>',
  '\u001b[2J\u001b]0;a\u0007',
  '{"level":60,"msg":"forged"}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '{{7*7}}',
  ['$', '{7*7}'].join(''),
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  'CON',
  'a'.repeat(5000),
  '(a+)+$',
  `${'a'.repeat(60)}!`,
  '\0',
  'a\0b',
  '\ud800',
  'a\udfff',
  '\ufeff',
  '\u202egnp.exe',
  '\u0000\uffff',
  'Ế'.normalize('NFD'),
  '😀',
  'ﷺ'.repeat(200),
  '2015-02-30',
  '0000-00-00',
  '9999-12-31',
  '-infinity',
  'infinity',
  'NaN',
  '1e400',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '',
  ' ',
] as const

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...injections),
  ...(naughty.length > 0 ? [fc.constantFrom(...naughty)] : []),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const numbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, Number.MIN_VALUE, 999_999_999_999]

/** A value of any kind, most of them wrong wherever they stand. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 5 }) },
)
