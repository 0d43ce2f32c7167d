import { say, type Text } from '../../../domain/language/say.ts'
import type { Lane } from '../../../kit/ui/picture/life.ts'
import type { Series } from '../../../kit/ui/picture/StackedBarsThroughTime.tsx'
import { rampColour } from '../../../kit/ui/theme/ramp.ts'

/** Invented rows for looking at components; no figure of the product. */
export type SampleUnit = {
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly counts: readonly number[]
  readonly state: 'met' | 'soon' | 'late' | 'unknown'
}

const names = [
  'Sở Khoa học và Công nghệ',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Ban Tổ chức Tỉnh ủy',
  'Trường Chính trị tỉnh',
  'Liên đoàn Lao động',
]
const states = ['met', 'soon', 'late', 'unknown'] as const

const countsAt = (seed: number): readonly number[] =>
  [3, 17, 5, 1, 21, 9, 2].map((base, column) => (base * (seed + 2) * (column + 3)) % 97)

/** As many units as asked, always the same. */
export const sampleUnits = (count: number): readonly SampleUnit[] =>
  Array.from({ length: count }, (_nothing, index) => ({
    id: `u${index}`,
    name: `${names[index % names.length]}${index < names.length ? '' : ` ${Math.floor(index / names.length) + 1}`}`,
    parent: index < names.length ? null : `u${index % names.length}`,
    counts: countsAt(index),
    state: states[index % states.length] ?? 'unknown',
  }))

export const levels: readonly { key: string; label: Text; colour: string }[] = [
  { key: 'PRO.BA', label: say('Đại học', 'University'), colour: rampColour('blue', 0.2) },
  { key: 'PRO.MA', label: say('Thạc sĩ', 'Master'), colour: rampColour('blue', 0.6) },
  { key: 'PRO.DR', label: say('Tiến sĩ', 'Doctor'), colour: rampColour('blue', 1) },
  { key: 'MED.CK1', label: say('Chuyên khoa I', 'Specialist I'), colour: rampColour('moss', 0.45) },
  { key: 'MED.CK2', label: say('Chuyên khoa II', 'Specialist II'), colour: rampColour('moss', 0.9) },
]

export const times = [2010, 2011, 2012, 2013, 2014, 2015].map((year) => ({
  key: `${year}-12-31`,
  label: `${year}`,
}))

const rising = (from: number, step: number) => times.map((_time, index) => from + step * index)

/** From the bottom: what is held, then what is being studied, then what is planned. */
export const series: readonly Series[] = [
  {
    key: 'MED.CK1',
    label: say('Chuyên khoa I', 'Specialist I'),
    paint: { colour: rampColour('moss', 0.45) },
    values: rising(96, 16),
  },
  {
    key: 'MED.CK2',
    label: say('Chuyên khoa II', 'Specialist II'),
    paint: { colour: rampColour('moss', 0.9) },
    values: rising(5, 2),
  },
  {
    key: 'PRO.MA',
    label: say('Thạc sĩ', 'Master'),
    paint: { colour: rampColour('blue', 0.6) },
    values: rising(120, 22),
  },
  {
    key: 'PRO.DR',
    label: say('Tiến sĩ', 'Doctor'),
    paint: { colour: rampColour('blue', 1) },
    values: rising(4, 1),
  },
  {
    key: 'PRO.MA.s',
    label: say('Thạc sĩ, đang học', 'Master, studying'),
    paint: { colour: rampColour('blue', 0.6), pattern: 'hatched' },
    values: rising(60, -4),
  },
  {
    key: 'PRO.MA.p',
    label: say('Thạc sĩ, kế hoạch', 'Master, planned'),
    paint: { colour: rampColour('blue', 0.6), pattern: 'outlined' },
    values: rising(30, 2),
  },
]

const post = rampColour('moss', 0)

export const lanes: readonly Lane[] = [
  {
    key: 'posts',
    label: say('Chức vụ', 'Posts'),
    items: [
      {
        kind: 'period',
        key: 'a',
        label: say('Chuyên viên, Sở Y tế', 'Officer, Department of Health'),
        from: '1998',
        to: '2006-09-01',
        paint: { colour: post },
      },
      {
        kind: 'period',
        key: 'b',
        label: say('Phó trưởng phòng', 'Deputy head of division'),
        from: '2006-09-01',
        to: '2012',
        paint: { colour: rampColour('moss', 0.3) },
      },
      {
        kind: 'period',
        key: 'c',
        label: say('Trưởng phòng', 'Head of division'),
        from: '2012',
        to: null,
        paint: { colour: rampColour('moss', 0.5) },
      },
    ],
  },
  {
    key: 'studies',
    label: say('Đang học', 'Studies'),
    items: [
      {
        kind: 'period',
        key: 'd',
        label: say('Thạc sĩ Y tế công cộng', 'Master of Public Health'),
        from: '2008-10',
        to: '2011-03',
        paint: { colour: rampColour('blue', 0.6), pattern: 'hatched' },
      },
      {
        kind: 'period',
        key: 'e',
        label: say('Tiến sĩ', 'Doctorate'),
        from: '2013-09-05',
        to: null,
        paint: { colour: rampColour('blue', 1), pattern: 'hatched' },
      },
    ],
  },
  {
    key: 'qualifications',
    label: say('Văn bằng', 'Qualifications'),
    items: [
      {
        kind: 'point',
        key: 'f',
        label: say('Đại học Y Dược', 'Bachelor of Medicine'),
        at: '1997-07-10',
        paint: { colour: rampColour('blue', 0.2) },
      },
      {
        kind: 'point',
        key: 'g',
        label: say('Thạc sĩ', 'Master'),
        at: '2011-04-20',
        paint: { colour: rampColour('blue', 0.6) },
        href: '/people/example',
      },
      {
        kind: 'point',
        key: 'h',
        label: say('Cao cấp lý luận chính trị', 'Senior political theory'),
        at: '2010',
        paint: { colour: rampColour('plum', 0.7) },
      },
    ],
  },
]
