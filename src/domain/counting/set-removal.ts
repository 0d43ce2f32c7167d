import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** What stands on a set. */
export type SetUses = {
  /** It came with the profile: the product counts with it, and would bring it back. */
  readonly isOfProfile: boolean
  /** A view that somebody keeps and that asks for the set. */
  readonly view: { readonly name: string; readonly owner: string } | null
}

/** Whether a set can be taken away altogether: only one that was added here and that nothing names. */
export const refusalToRemoveSet = ({ isOfProfile, view }: SetUses): Refusal | null => {
  if (isOfProfile)
    return refuse(
      'set.of_profile',
      say(
        'Nhóm tính này có sẵn trong bộ danh mục nên không xóa được. Hãy kết thúc nhóm từ một ngày.',
        'This set came with the profile and cannot be removed. End it from a day on instead.',
      ),
      409,
    )
  if (!view) return null
  return refuse(
    'set.in_use',
    say(
      `Góc nhìn “${view.name}” của ${view.owner} dùng nhóm tính này nên không xóa được. Hãy bỏ góc nhìn ấy, hoặc kết thúc nhóm từ một ngày.`,
      `The view “${view.name}” of ${view.owner} uses this set, so it cannot be removed. Delete that view, or end the set from a day on.`,
    ),
    409,
  )
}
