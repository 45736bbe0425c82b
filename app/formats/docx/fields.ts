/**
 * Fields as Word writes them: each part in a run of its own, and none marked as stale, for Word
 * would ask its reader before it reckons those.
 */
export function fieldsInParts(xml: string): string {
  return xml
    .replace(/ w:dirty="\w+"/g, '')
    .replace(
      field,
      (_, begin: string, code: string, end: string) =>
        `<w:r>${begin}</w:r><w:r>${code}</w:r><w:r>${separate}</w:r><w:r>${end}</w:r>`,
    )
}

const separate = '<w:fldChar w:fldCharType="separate"/>'
const field =
  /<w:r>(<w:fldChar w:fldCharType="begin"\/>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="end"\/>)<\/w:r>/g
