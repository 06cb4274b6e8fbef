export const subprotocol = 'plenary.v1';
