export const apiPath = '/api';
