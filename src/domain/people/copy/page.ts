import { type Language, say, type Text } from '../../language/say.ts'
import { pageStyle } from './page-style.ts'

/** A part of the readable copy: entries of labelled facts, or lines of text. */
export type CopyPart = {
  readonly title: Text
  readonly about?: Text
  readonly entries: readonly (readonly { readonly label: Text; readonly value: Text | null }[])[]
}

export type CopyPage = {
  readonly fullName: string
  /** When it was made, as people write it. */
  readonly madeAt: string
  readonly madeBy: string
  readonly parts: readonly CopyPart[]
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it: nothing that somebody typed becomes a tag. */
export const inHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

const words = {
  title: say('Dữ liệu về tôi', 'The data about me'),
  made: say('Lập lúc', 'Made at'),
  by: say('bởi', 'by'),
  nothing: say('Không có dữ liệu.', 'Nothing is held.'),
  about: say(
    'Đây là toàn bộ dữ liệu mà hệ thống đang giữ về người có tên dưới đây. Bản JSON kèm tệp minh chứng dành cho máy đọc.',
    'This is everything that the system holds about the person named below. The JSON copy, with the evidence files, is for machines.',
  ),
  warning: say(
    'Có thông tin nhạy cảm: hãy giữ kín.',
    'There are sensitive facts in it: keep it to yourself.',
  ),
}

const factsIn = (facts: CopyPart['entries'][number], language: Language): string =>
  facts
    .flatMap(({ label, value }) =>
      value === null ? [] : [`<dt>${inHtml(label[language])}</dt><dd>${inHtml(value[language])}</dd>`],
    )
    .join('')

const partIn = ({ title, about, entries }: CopyPart, language: Language): string =>
  [
    `<section><h2>${inHtml(title[language])}</h2>`,
    about ? `<p class="quiet">${inHtml(about[language])}</p>` : '',
    entries.length === 0 ? `<p class="quiet">${words.nothing[language]}</p>` : '',
    ...entries.map((facts) => `<dl>${factsIn(facts, language)}</dl>`),
    '</section>',
  ].join('')

/** The readable copy: one page of HTML that needs nothing else, reads on a phone and prints on A4. */
export const copyPage = ({ fullName, madeAt, madeBy, parts }: CopyPage, language: Language): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inHtml(`${words.title[language]} · ${fullName}`)}</title>`,
    `<style>${pageStyle}</style></head><body><main>`,
    `<header><p class="quiet">${words.title[language]}</p><h1>${inHtml(fullName)}</h1>`,
    `<p>${words.about[language]} <strong>${words.warning[language]}</strong></p>`,
    `<p class="quiet">${words.made[language]} ${inHtml(madeAt)} ${words.by[language]} ${inHtml(madeBy)}</p></header>`,
    ...parts.map((part) => partIn(part, language)),
    '</main></body></html>\n',
  ].join('\n')
