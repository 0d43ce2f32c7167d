import { describe, expect, test } from 'vitest'
import { searchTree, treeOf } from './shown-tree.ts'

const roots = treeOf({
  unitIds: ['la', 'stc', 'ns', 'snv'],
  parents: [-1, 0, 1, 0],
  codes: ['LA', 'STC', 'STC.NS', 'SNV'],
  names: ['Tỉnh Long An', 'Sở Tài chính', 'Phòng Ngân sách', 'Sở Nội vụ'],
  namesEn: [null, 'Department of Finance', null, null],
  kindOf: [0, 1, 2, 1],
})

describe('the tree as it is shown', () => {
  test('is built from columns, children under their parents', () => {
    expect(roots.map((root) => root.children.map((child) => child.name))).toEqual([
      ['Sở Tài chính', 'Sở Nội vụ'],
    ])
  })
  test('a search without accents keeps what a match stands under, opened', () => {
    const { roots: found, opened, matches } = searchTree(roots, 'ngan sach')
    expect(matches).toBe(1)
    expect([...opened].sort()).toEqual(['la', 'stc'])
    expect(found[0]?.children.map((child) => child.unitId)).toEqual(['stc'])
  })
  test('codes and English names are found too', () => {
    expect(searchTree(roots, 'finance').matches).toBe(1)
    expect(searchTree(roots, 'snv').matches).toBe(1)
    expect(searchTree(roots, 'nowhere').roots).toEqual([])
  })
})
