import { call, download } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../kit/ui/navigate/To.tsx'
import { useAnnounce } from '../../../kit/ui/notice/Announcer.tsx'
import { Block } from '../../../kit/ui/shell/Page.tsx'
import { copyPerson } from '../copy/contract.ts'
import look from '../own/own.module.css'
import { type Draft, type Field, RecordForm } from '../RecordForm.tsx'
import { erasePerson } from './contract.ts'
import { words } from './texts.ts'

type Props = { readonly personId: string; readonly actions: readonly string[] }

const copyFields: readonly Field[] = [{ kind: 'line', name: 'purpose', label: words.purpose, required: true }]
const eraseFields: readonly Field[] = [
  { kind: 'line', name: 'reason', label: words.reason, required: true },
  { kind: 'line', name: 'fullName', label: words.fullName, required: true },
]

const CopyFor = ({ personId }: { readonly personId: string }) => {
  const t = useText()
  const take = ({ purpose }: Draft) =>
    download(
      copyPerson,
      { params: { personId }, query: { form: 'html', purpose: purpose ?? '' } },
      'vuon.html',
    )
  return (
    <Block title={words.copy}>
      <p className={look.quiet}>{t(words.copyHint)}</p>
      <RecordForm fields={copyFields} initial={{}} onSave={take} label={words.copyPage} />
    </Block>
  )
}

const Erase = ({ personId }: { readonly personId: string }) => {
  const t = useText()
  const go = useGo()
  const announce = useAnnounce()
  const erase = async ({ reason, fullName }: Draft) => {
    const body = { reason: reason ?? '', fullName: fullName ?? '' }
    await call(erasePerson, { params: { personId }, body })
    announce({ text: words.erased })
    go('/people')
  }
  return (
    <Block title={words.erase}>
      <p className={look.quiet}>{t(words.eraseHint)}</p>
      <RecordForm fields={eraseFields} initial={{}} onSave={erase} label={words.erase} danger />
    </Block>
  )
}

/** What is done at a person's own wish: the copy of everything, and the erasure. */
export const Rights = ({ personId, actions }: Props) => (
  <div style={{ maxWidth: '40rem' }}>
    {actions.includes('people.copy') && <CopyFor personId={personId} />}
    {actions.includes('people.erase') && <Erase personId={personId} />}
  </div>
)
