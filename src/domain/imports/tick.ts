const ticks = new Set(['x', '×', 'х', '✓', '✔', '☑', '√', 'v', '+', '1', 'co', 'có', 'yes', 'true', 'đ'])

/** Whether the cell is a tick as officers make it: x, X, ✓, v, 1, 'có' … */
export const isTick = (text: string): boolean => ticks.has(text.toLowerCase())

/** Texts that stand for "nothing": '-', 'không', '0', 'chưa có' … */
export const saysNothing = (text: string): boolean =>
  /^([-–—_./\\\s…]*|0|o|không( có)?|chưa( có)?|ko|none|no|n\/a|n\/d|null|khong|chua( co)?)$/i.test(text)
