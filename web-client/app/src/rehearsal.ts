/** Whether a workshop is a rehearsal: its key says so. */
export const isRehearsal = (workshop: string): boolean => workshop.includes('~rehearsal-');
