import { z } from 'zod'
import { isDay } from '../../domain/time/day.ts'
import { isPartialDate } from '../../domain/time/partial-date.ts'

const controls = /[\p{Cc}\p{Cs}\ufffd]/u

/** One line of text: NFC, trimmed, without control characters or broken letters, which the database refuses. */
export const line = (lengthMax: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(lengthMax)
    .refine(
      (text) => !controls.test(text),
      'Có ký tự không in được hoặc bị lỗi phông chữ. Hãy gõ lại. ¦ There are characters that cannot be printed. Type it again.',
    )

/** One line that may not be empty. */
export const filledLine = (lengthMax: number) =>
  line(lengthMax).refine((text) => text !== '', 'Hãy điền mục này. ¦ Fill in this field.')

/** One line or nothing; an empty line is nothing. */
export const optionalLine = (lengthMax: number) =>
  line(lengthMax)
    .nullable()
    .transform((text) => (text === '' ? null : text))

/** A day of the calendar, from year 1 on. */
export const day = z
  .string()
  .refine(
    (text) => isDay(text) && text >= '0001',
    'Hãy nhập ngày có thật, dạng 2015-08-27. ¦ Enter a day of the calendar, such as 2015-08-27.',
  )

/** A date as exact as it is known: '2014', '2014-02' or '2014-02-05'; years 1900–2100. */
export const partialDate = z
  .string()
  .refine(
    (text) => isPartialDate(text) && text >= '1900' && text < '2101',
    'Hãy ghi năm (2014), năm-tháng (2014-02) hoặc đủ ngày (2014-02-05). ¦ Write the year (2014), year-month (2014-02) or the day (2014-02-05).',
  )

/** The first day of a period: a day, or open since ever. */
export const periodStart = z.union([z.literal('-infinity'), day])

/** The first day after a period: a day, or open for ever. */
export const periodEnd = z.union([z.literal('infinity'), day])
