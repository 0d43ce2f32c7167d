import { say, type Text } from '../language/say.ts'

/** By what the people counted are told apart: the columns of a roll-up. */
export const splits = ['level', 'sex', 'age-band', 'staff-kind', 'field', 'funding'] as const
export type Split = (typeof splits)[number]

export const splitName: Record<Split, Text> = {
  level: say('Theo bậc trình độ', 'By level'),
  sex: say('Theo giới tính', 'By sex'),
  'age-band': say('Theo nhóm tuổi', 'By age band'),
  'staff-kind': say('Theo đối tượng', 'By kind of staff'),
  field: say('Theo ngành đào tạo', 'By field of study'),
  funding: say('Theo nguồn kinh phí', 'By funding'),
}

/** The column of those about whom nobody has said it. */
export const unknownColumn = { code: 'unknown', name: say('Chưa rõ', 'Not known') } as const
