/** Keys that exist nowhere else, so that finding one anywhere means it leaked. */
export const KEY_OF_ENVIRONMENT = "sk-planted-environment-7f3a91c2";
export const KEY_OF_ENDPOINT = "sk-planted-endpoint-b85e04d6";
