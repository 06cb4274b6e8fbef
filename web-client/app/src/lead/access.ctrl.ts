export const leads = (role: string): boolean => role === 'facilitator' || role === 'organizer';

export const participantPage = (workshop: string): string => `/w/${encodeURIComponent(workshop)}`;
