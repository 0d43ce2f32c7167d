import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Opens the imports as the officer of a unit and sends a file. */
const sendList = async (name: string, content: string): Promise<Page> => {
  const page = await newPage(browser)
  await signIn(page, 'unit-officer')
  await page.goto('/imports')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  return page
}

/** A staff list as an office makes it, with one impossible date and one level that nobody knows. */
const list = [
  'DANH SÁCH CÁN BỘ, CÔNG CHỨC;;;;;',
  'Sở Khoa học và Công nghệ;;;;;',
  'STT;Họ và tên;Ngày sinh;Giới tính;Trình độ chuyên môn;Chuyên ngành',
  '1;Nguyễn Văn Thử Nghiệm;05/02/1980;Nam;Thạc sĩ;Quản lý công',
  '2;Trần Quốc Sai;31/02/1979;Nam;Tiến sỹ;Hóa học',
  '3;Phạm Thị Bậc Lạ;12/1990;Nữ;Siêu nhân;Công nghệ thông tin',
  ';Tổng cộng: 3 người;;;;',
].join('\n')

test('an officer brings a staff list in, mends what is marked, runs it and undoes it', async () => {
  const page = await sendList('danh-sach.csv', list)
  const unit = page.getByRole('combobox', { name: 'Đơn vị mặc định' })
  await unit.and(page.locator('[value="Sở Khoa học và Công nghệ"]')).waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Là thông tin').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const problem = page.getByText('Không rõ “Siêu nhân” là trình độ nào. Hãy chọn trình độ đúng.', {
    exact: true,
  })
  await problem.waitFor()
  await page.getByRole('button', { name: 'Đại học', exact: true }).click()
  await problem.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '1979', exact: true }).click()
  const noSuchDay = 'Tháng 2 năm 1979 không có ngày 31. Hãy xem lại ngày “31/02/1979”.'
  await page.getByText(noSuchDay, { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).first().waitFor()
  await page.goto('/people?search=thu+nghiem')
  await page.getByRole('link', { name: 'Nguyễn Văn Thử Nghiệm' }).waitFor()
  await page.goto('/imports')
  await page.getByRole('link', { name: 'danh-sach.csv' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goto('/people?search=thu+nghiem')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('link', { name: 'Nguyễn Văn Thử Nghiệm' }).count()).toBe(0)
  await page.context().close()
})

const patience = { timeout: 15_000 }

const twins = [
  'Họ và tên;Ngày sinh;Trình độ chuyên môn',
  'Đặng Thị Song Sinh;1980;Đại học',
  'Đặng Thị Song Sinh;02/03/1980;Thạc sĩ',
].join('\n')

test('likely duplicates are decided by keyboard alone, one by one or all at once', async () => {
  const page = await sendList('song-sinh.csv', twins)
  const press = async (name: string | RegExp) => {
    const button = page.getByRole('button', { name }).first()
    // A key on a button that is still held back would be lost.
    await expect.poll(() => button.isEnabled(), { timeout: 10_000 }).toBe(true)
    await button.focus()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('combobox', { name: 'Đơn vị mặc định' }).waitFor()
  await press('Tiếp tục')
  await page.getByText('Là thông tin').waitFor()
  await press('Tiếp tục')
  await page.getByText('1 trường hợp chưa quyết định').waitFor()
  await press('Tiếp tục')
  await page.getByText('Còn 1 trường hợp có thể là một người').waitFor()
  expect(await page.getByRole('button', { name: 'Ghi vào hệ thống' }).isDisabled()).toBe(true)
  await press('Xem trước lại')
  await press(/^Người khác: Đặng Thị Song Sinh, trong tệp, dòng 3/)
  await page.getByText('1 trường hợp bạn đã quyết định riêng').waitFor()
  await press('Quyết định lại từ đầu')
  await page.getByText('1 trường hợp chưa quyết định').waitFor()
  const all = page.getByRole('combobox', { name: 'Tất cả trường hợp còn lại' })
  await all.focus()
  await page.keyboard.press('Enter')
  const onePerson = page.getByRole('option', { name: 'Là một người' })
  await onePerson.waitFor()
  await expect
    .poll(async () => {
      const isChosen = (await onePerson.getAttribute('data-combobox-selected')) === 'true'
      if (!isChosen) await page.keyboard.press('ArrowDown')
      return isChosen
    }, patience)
    .toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => all.inputValue(), patience).toBe('Là một người')
  await page.getByText('1 trường hợp được xử lý theo cách này').waitFor()
  await press('Tiếp tục')
  await press('Ghi vào hệ thống')
  await page.getByRole('button', { name: 'Hoàn tác' }).first().waitFor()
  await page.goto('/people?search=song+sinh')
  await page.getByRole('link', { name: 'Đặng Thị Song Sinh' }).waitFor()
  expect(await page.getByRole('link', { name: 'Đặng Thị Song Sinh' }).count()).toBe(1)
  await page.goto('/imports')
  await page.getByRole('link', { name: 'song-sinh.csv' }).click()
  await press('Hoàn tác')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.context().close()
})
