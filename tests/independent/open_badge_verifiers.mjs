// Verifies credentials with programs of others; prints one JSON document. Nothing is fetched.
//
// node open_badge_verifiers.mjs CONTEXTS CREDENTIAL…
//
// CONTEXTS is a JSON file: address of each vocabulary, and the vocabulary.
import {readFile} from 'node:fs/promises';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

const [contextsFile, ...files] = process.argv.slice(2);
const contexts = JSON.parse(await readFile(contextsFile, 'utf8'));
globalThis.fetch = async url => {
  throw new Error(`the network is not used: ${url}`);
};

function keyDocument(did) {
  const multikey = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multikey}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey
  };
  return {
    method,
    controller: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      assertionMethod: [method]
    }
  };
}

async function documentLoader(url) {
  if(url in contexts) {
    return {contextUrl: null, documentUrl: url, document: contexts[url]};
  }
  if(url.startsWith('did:key:')) {
    const [did, fragment] = url.split('#');
    const made = keyDocument(did);
    return {contextUrl: null, documentUrl: url, document: fragment ? made.method : made.controller};
  }
  throw new Error(`not a known vocabulary: ${url}`);
}

async function byDigitalBazaar(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({credential, suite, documentLoader});
  const errors = result.error?.errors ?? (result.error ? [result.error] : []);
  return {verified: result.verified, errors: errors.map(String)};
}

async function byVerifierCore(credential) {
  let verifyCredential;
  try {
    ({verifyCredential} = await import('@digitalcredentials/verifier-core'));
  } catch(error) {
    return {missing: String(error)};
  }
  try {
    const result = await verifyCredential({credential, knownDIDRegistries: []});
    return {log: result.log ?? [], errors: result.errors ?? []};
  } catch(error) {
    return {log: [], errors: [String(error)]};
  }
}

const told = {};
for(const file of files) {
  const credential = JSON.parse(await readFile(file, 'utf8'));
  told[file] = {
    digitalbazaar: await byDigitalBazaar(credential),
    core: await byVerifierCore(credential)
  };
}
console.log(JSON.stringify(told, null, 1));
process.exit(0);
