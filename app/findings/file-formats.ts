/** The files in which a page of findings can be taken along. */
export const fileFormats = ['docx', 'xlsx', 'csv', 'html', 'json'] as const

export type FileFormat = (typeof fileFormats)[number]
