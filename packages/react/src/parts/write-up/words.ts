/** Every English word around the write-up, but for the papers themselves. */
export enum words {
  title = 'Write it up',
  loading = 'Fetching the write-up',
  failed = 'The write-up didn’t load. Nothing is lost.',
  again = 'Try again',
  done = 'Done',
}
