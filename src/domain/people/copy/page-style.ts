/** The look of the readable copy, on a screen and on paper; it loads nothing from anywhere. */
export const pageStyle = `
:root { color: #1b2430; background: #fbfaf7; font: 14px/1.5 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { margin: 0; font-size: 28px; }
h2 { margin: 0 0 0.5rem; padding-top: 1rem; border-top: 1px solid #e4e1d8; font-size: 16px; }
section { margin-top: 1.5rem; }
p { margin: 0.25rem 0; }
.quiet { color: #55606f; }
dl { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: 0.125rem 1rem; margin: 0 0 0.75rem; break-inside: avoid; }
dl + dl { padding-top: 0.75rem; border-top: 1px dotted #e4e1d8; }
dt { color: #55606f; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.375rem; } }
@media print { @page { size: A4; margin: 18mm; } :root { background: #fff; font-size: 11pt; } main { padding: 0; max-width: none; } h2 { break-after: avoid; } }
`.trim()
