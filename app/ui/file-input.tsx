import { Field, type FieldWords } from './field'

interface FileInputProps extends FieldWords {
  name: string
  id?: string
  /** Which files the device offers first; any may be chosen all the same. */
  accept?: string
}

/** A file of the reader’s device. A page that comes back cannot keep it: it is chosen anew. */
export function FileInput({ name, id = name, accept, ...words }: FileInputProps) {
  return (
    <Field id={id} {...words}>
      {(control) => (
        <input
          {...control}
          type="file"
          className="control file-input"
          name={name}
          accept={accept}
        />
      )}
    </Field>
  )
}
