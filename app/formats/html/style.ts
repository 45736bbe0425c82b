import { fileColours } from '#app/ui/chart/paint'

/** By night, as on the pages of the platform. */
export const darkColours: typeof fileColours = {
  paper: '#1c1916',
  ink: '#f2ece2',
  quiet: '#bdb3a5',
  sand: '#3d3730',
  0: '#8d8375',
  1: '#7fd1c8',
  2: '#e5a64a',
  3: '#6d8af3',
  4: '#c48225',
  5: '#bdfbe4',
  6: '#e5e75b',
  7: '#6466bb',
  8: '#9ba0d0',
}

const chartColours = Object.keys(fileColours)
  .map((name) => `.fill-${name}{fill:var(--${name})}.stroke-${name}{stroke:var(--${name})}`)
  .join('')

function named(colours: typeof fileColours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}

/** The whole look of the page; nothing is fetched, and nothing else is there on paper. */
export const style = `:root{color-scheme:light dark;--link:#0f5a57;${named(fileColours)}}
@media screen and (prefers-color-scheme:dark){:root{--link:#7fd1c8;${named(darkColours)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:60rem;background:var(--paper);color:var(--ink);font:1rem/1.5 "Noto Sans","Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25;break-after:avoid}
h1{font-size:2rem;margin:.25rem 0 .5rem}
h2{font-size:1.5rem;margin:3rem 0 1rem;padding-block-start:1rem;border-block-start:.125rem solid var(--ink)}
h3{font-size:1.2rem;margin:2.5rem 0 .5rem}
h4{font-size:1rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--link)}
.quiet,.note,figcaption p+p{color:var(--quiet);font-size:.875rem}
.cut{font-weight:600}
figure{margin:1rem 0 1.5rem;break-inside:avoid}
figcaption p:first-child{font-weight:600}
figure svg{display:block;width:100%;max-width:28rem;height:auto;font-family:inherit}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:1rem 0 .5rem;font-size:.9375rem}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
th,td{padding:.375rem .75rem .375rem 0;border-block-end:.0625rem solid var(--sand);vertical-align:top;text-align:end}
th:first-child{text-align:start;font-weight:400;min-width:9rem}
thead th{font-weight:600;border-block-end-color:var(--ink);vertical-align:bottom}
tbody tr.inside th{padding-inline-start:1.25rem}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:.25rem solid var(--sand);break-inside:avoid}
blockquote p{white-space:pre-line}
.own{min-height:6rem}
@media print{@page{margin:18mm}body{max-width:none;padding:0;font-size:10pt}nav{display:none}.annex{break-before:page}tr{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}table{font-size:8.5pt}figure svg{max-width:11cm}}
${chartColours}`
