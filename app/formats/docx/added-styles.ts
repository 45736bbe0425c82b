import { colours } from './colours'

const { sand, teal, paper } = colours
const rule = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
const bold = '<w:rPr><w:b/><w:bCs/></w:rPr>'

/** What other styles are based on, and the look of tables: lines between rows, a stronger one below the head, and room around the words. */
export const addedStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>' +
  '<w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">' +
  '<w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="FindingsTable">' +
  '<w:name w:val="Findings Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>' +
  '<w:tblPr><w:tblBorders>' +
  `${rule('top', 4, sand)}${rule('bottom', 4, sand)}${rule('insideH', 4, sand)}` +
  '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>' +
  '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow">${bold}<w:tcPr><w:tcBorders>${rule('bottom', 12, teal)}` +
  `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${paper}"/></w:tcPr></w:tblStylePr>` +
  '</w:style>'
