import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { say } from '../../language/say.ts'
import { codesHeld, entriesOf } from './held.ts'
import { copyPage, inHtml } from './page.ts'

const nobody = () => null
const page = (fullName: string, value: string) =>
  copyPage(
    {
      fullName,
      madeAt: '24/11/2026',
      madeBy: 'Lan',
      parts: [
        {
          title: say('Nhân thân', 'Identity'),
          entries: [[{ label: say('Tên', 'Name'), value: say(value, value) }]],
        },
      ],
    },
    'vi',
  )

describe('the readable copy', () => {
  test('nothing that was typed becomes a tag or ends one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(inHtml(text)).not.toMatch(/[<>"']/)
        expect(page(text, text).match(/<script|<img|<dd>/g)).toEqual(['<dd>'])
      }),
    )
    expect(page('A <b>', '<script>alert(1)</script>')).toContain('&lt;script&gt;')
  })

  test('tells facts in words and leaves out what only the machine needs', () => {
    const rows = [
      { person_id: 'p', full_name: 'Trần An', name_folded: 'tran an', born: '1980-05', sex: 'female' },
    ]
    const [entry] = entriesOf('person', rows, nobody)
    const told = entry?.facts.flatMap(({ field, value }) => (value ? [[field, value.vi]] : []))
    expect(told).toEqual([
      ['fullName', 'Trần An'],
      ['sex', 'nữ'],
      ['born', '05/1980'],
    ])
  })

  test('names are asked for codes only', () => {
    const held = {
      membership: [{ unit_id: 'u', valid_from: '2012' }],
      person_sensitive: [{ ethnicity: '01' }],
    }
    expect([...codesHeld(held)]).toEqual([
      ['unit', ['u']],
      ['ethnicity', ['01']],
    ])
  })
})
