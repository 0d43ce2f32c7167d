import { Button } from '@mantine/core'
import { say } from '../../../domain/language/say.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { Block, Page } from '../../../kit/ui/shell/Page.tsx'
import { FieldsPart } from './FieldsPart.tsx'
import { FiguresPart } from './FiguresPart.tsx'
import { PicturesPart } from './PicturesPart.tsx'
import { TablePart, TreePart } from './TablesPart.tsx'

const title = say('Bộ thành phần', 'Component gallery')
const about = say(
  'Số liệu ở trang này là số giả định, để xem hình thức.',
  'The figures here are invented, to see the form.',
)

/** Every component once, to look at. Not in the rail. */
export const Gallery = () => {
  const t = useText()
  return (
    <Page title={title} about={t(about)} action={<Button>{t(say('Thêm đơn vị', 'Add a unit'))}</Button>}>
      <Block title={say('Con số và trạng thái', 'Figures and states')}>
        <FiguresPart />
      </Block>
      <Block>
        <PicturesPart />
      </Block>
      <Block title={say('Bảng', 'Table')}>
        <TablePart />
      </Block>
      <Block title={say('Bảng cây', 'Tree table')}>
        <TreePart />
      </Block>
      <Block title={say('Ô nhập, thông báo, tiến trình', 'Fields, notices, progress')}>
        <FieldsPart />
      </Block>
    </Page>
  )
}
