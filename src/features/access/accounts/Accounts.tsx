import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../kit/ui/api/call.ts'
import { SearchField } from '../../../kit/ui/field/SearchField.tsx'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { DataTable } from '../../../kit/ui/table/DataTable.tsx'
import { FieldGroups } from '../policy/FieldGroups.tsx'
import { PolicyTable } from '../policy/PolicyTable.tsx'
import { ReachTable } from '../policy/ReachTable.tsx'
import { roleNames } from '../policy/texts.ts'
import { SecondFactorRule } from '../second-factor/rule/SecondFactorRule.tsx'
import { texts as factorTexts } from '../second-factor/texts.ts'
import { texts as signOn } from '../single-sign-on/texts.ts'
import { words } from '../texts.ts'
import { ChangeAccount } from './ChangeAccount.tsx'
import { listAccounts, type ShownAccount } from './contract.ts'
import { useGrantUnit } from './grants/GrantUnit.tsx'
import { NewAccount } from './NewAccount.tsx'
import { texts } from './texts.ts'

/** Today where the reader sits, as the grants' days are written. */
const today = (): string => new Date().toLocaleDateString('sv-SE')

const useColumns = () => {
  const t = useText()
  const format = useFormat()
  const unitOf = useGrantUnit()
  const rolesOf = (account: ShownAccount) =>
    account.grants
      .filter(({ to }) => to > today())
      .map((grant) => `${t(roleNames[grant.role])}${grant.unitName ? ` · ${unitOf(grant)}` : ''}`)
      .join('; ')
  const stateOf = (account: ShownAccount) => {
    if (account.closedAt) return `${t(texts.closed)} ${format.moment(account.closedAt)}`
    if (!account.hasPassword) return t(texts.noPasswordYet)
    return account.lastUsedAt ? format.moment(account.lastUsedAt) : '–'
  }
  return [
    { key: 'name', head: words.name, width: 200, cell: (row: ShownAccount) => row.name },
    { key: 'email', head: words.email, width: 220, cell: (row: ShownAccount) => row.email },
    { key: 'roles', head: words.grants, width: 320, cell: (row: ShownAccount) => rolesOf(row) || '–' },
    {
      key: 'second',
      head: factorTexts.secondFactor,
      width: 130,
      cell: (row: ShownAccount) => t(row.hasSecondFactor ? factorTexts.has : factorTexts.hasNot),
    },
    { key: 'used', head: words.lastUsed, width: 160, cell: stateOf },
  ]
}

/** Accounts with their roles, and the table that says what each role may do. */
export const Accounts = () => {
  const t = useText()
  const client = useQueryClient()
  const columns = useColumns()
  const [q, setQ] = useState('')
  const [closed, setClosed] = useState<'with' | 'without'>('without')
  const [opened, setOpened] = useState<string | 'new' | null>(null)
  const pages = useInfiniteQuery({
    queryKey: ['accounts', q, closed],
    queryFn: ({ pageParam, signal }) =>
      call(
        listAccounts,
        { query: { closed, ...(q ? { q } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const accounts = pages.data?.pages.flatMap((page) => page.accounts) ?? []
  const account = accounts.find(({ accountId }) => accountId === opened)
  const onChanged = async () => {
    await client.invalidateQueries({ queryKey: ['accounts'] })
    await client.invalidateQueries({ queryKey: ['history'] })
  }
  return (
    <Page
      title={texts.accounts}
      about={
        <>
          {t(texts.accountsAbout)} <To href="/accounts/single-sign-on">{t(signOn.open)}</To>
        </>
      }
      action={<Button onClick={() => setOpened('new')}>{t(texts.newAccount)}</Button>}
      wide
    >
      <Block>
        <RefusalNotice error={pages.error} onTryAgain={() => void pages.refetch()} />
        <DataTable
          label={texts.accounts}
          name="accounts"
          columns={columns}
          rows={accounts}
          keyOf={(row) => row.accountId}
          loading={pages.isPending}
          onOpen={(row) => setOpened(row.accountId)}
          openWord={texts.change}
          maxHeight="26rem"
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
          }}
          empty={<EmptyState title={texts.noAccounts} />}
          tools={
            <>
              <SearchField label={texts.find} value={q} onChange={setQ} />
              <Checkbox
                label={t(texts.withClosed)}
                checked={closed === 'with'}
                onChange={(event) => setClosed(event.currentTarget.checked ? 'with' : 'without')}
              />
            </>
          }
        />
      </Block>
      <SecondFactorRule />
      <PolicyTable />
      <ReachTable />
      <FieldGroups />
      <SideSheet
        opened={opened === 'new' || account !== undefined}
        onClose={() => setOpened(null)}
        title={account?.name ?? texts.newAccount}
      >
        {opened === 'new' && <NewAccount today={today()} onChanged={onChanged} />}
        {account && (
          <ChangeAccount key={account.accountId} account={account} today={today()} onChanged={onChanged} />
        )}
      </SideSheet>
    </Page>
  )
}
