import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { say } from '../../../domain/language/say.ts'
import { ApiRefusal } from '../../../kit/ui/api/ApiRefusal.ts'
import { PartialDateField } from '../../../kit/ui/field/PartialDateField.tsx'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { ConfirmWithUndo } from '../../../kit/ui/notice/ConfirmWithUndo.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Steps } from '../../../kit/ui/progress/Steps.tsx'
import { WorkProgress } from '../../../kit/ui/progress/WorkProgress.tsx'
import look from './Gallery.module.css'

const steps = [
  { key: 'choose', label: say('Chọn tệp', 'Choose') },
  { key: 'map', label: say('Ghép cột', 'Map') },
  { key: 'preview', label: say('Xem và sửa', 'Preview and fix') },
  { key: 'run', label: say('Ghi', 'Run') },
]

const refusal = say(
  'Không đổi được tên: đã có đơn vị mang mã YT. Hãy chọn mã khác.',
  'The name cannot change: another unit has the code YT. Choose another code.',
)
const field = say('Mã đơn vị YT đã được dùng.', 'The unit code YT is taken.')

const FormPart = () => {
  const t = useText()
  const [born, setBorn] = useState<string | null>('2014')
  return (
    <div className={look.form}>
      <TextInput label={t(say('Họ và tên', 'Full name'))} defaultValue="Nguyễn Thị Ánh Tuyết" required />
      <TextInput label={t(say('Mã đơn vị', 'Unit code'))} defaultValue="YT" error={t(field)} />
      <Select
        label={t(say('Nguồn kinh phí', 'Funding'))}
        data={['Ngân sách nhà nước', 'Tự túc']}
        placeholder={t(say('Chọn', 'Choose'))}
      />
      <PartialDateField label={say('Ngày cấp bằng', 'Date of award')} value={born} onChange={setBorn} />
      <Checkbox label={t(say('Đã xem bản gốc', 'The original was seen'))} defaultChecked />
    </div>
  )
}

/** Forms, notices, long work, steps. */
export const FieldsPart = () => {
  const t = useText()
  const [step, setStep] = useState('preview')
  return (
    <div className={look.columns}>
      <FormPart />
      <div className={look.stack}>
        <RefusalNotice
          error={new ApiRefusal(409, 'unit.code-taken', t(refusal), { code: t(field) })}
          onTryAgain={() => undefined}
        />
        <Steps label={say('Nhập dữ liệu', 'Import')} steps={steps} at={step} onStep={setStep} />
        <WorkProgress
          label={say('Đang ghi dữ liệu', 'Writing rows')}
          done={8120}
          total={12480}
          unit={say('dòng', 'rows')}
          onStop={() => undefined}
        />
        <div className={look.line}>
          <Button>{t(say('Lưu', 'Save'))}</Button>
          <Button variant="default">{t(say('Hủy', 'Cancel'))}</Button>
          <ConfirmWithUndo
            label={say('Giải thể', 'Dissolve')}
            question={say('Giải thể Sở Y tế?', 'Dissolve the Department of Health?')}
            done={say('Đã giải thể Sở Y tế', 'The Department of Health was dissolved')}
            onConfirm={() => undefined}
            onUndo={() => undefined}
            danger
          >
            <p>{t(say('80 người sẽ không còn thuộc đơn vị nào.', '80 people will belong to no unit.'))}</p>
          </ConfirmWithUndo>
        </div>
        <EmptyState
          title={say('Chưa có ai trong đơn vị này', 'Nobody is in this unit yet')}
          hint={say(
            'Nhập bảng danh sách cán bộ của đơn vị, hoặc thêm từng người.',
            'Import the unit’s staff list, or add people one by one.',
          )}
          start={{ label: say('Nhập dữ liệu', 'Import'), href: '/imports' }}
        />
      </div>
    </div>
  )
}
