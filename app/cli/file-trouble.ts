/** What the machine says of a file, in words. */
export const fileTrouble: Record<string, string> = {
  ENOENT: 'the file or its folder is not there',
  EACCES: 'this account may not read or write it',
  EISDIR: 'this is a folder',
  ENOTDIR: 'its folder is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EEXIST: 'it is there already',
}
