import { say, type Text } from '../language/say.ts'

/** What leadership gives to a plan. */
export const supportKinds = ['time', 'money', 'duties'] as const
export type SupportKind = (typeof supportKinds)[number]

export const supportKindNames: Readonly<Record<SupportKind, Text>> = {
  time: say('Bố trí thời gian', 'Time off'),
  money: say('Hỗ trợ kinh phí', 'Money'),
  duties: say('Bố trí, điều chỉnh công việc', 'Adjusted duties'),
}

/** One support recorded on a plan; money in whole đồng, 0 for other kinds. */
export type Support = { readonly planId: string; readonly kind: SupportKind; readonly amountDong: number }

/** How often each kind was given, to how many plans, and how much money. */
export const countSupport = (supports: readonly Support[]) =>
  Object.fromEntries(
    supportKinds.map((kind) => {
      const own = supports.filter((support) => support.kind === kind)
      return [
        kind,
        {
          times: own.length,
          plans: new Set(own.map(({ planId }) => planId)).size,
          amountDong: own.reduce((sum, { amountDong }) => sum + amountDong, 0),
        },
      ]
    }),
  ) as Readonly<Record<SupportKind, { times: number; plans: number; amountDong: number }>>
