"""A small file system in memory, spoken to by the kernel of Linux through /dev/fuse.

It serves one folder to one program for a test. `Volume` is what happens to files; this module only
speaks the kernel's language, version 7.31: a header, one structure for each request, an answer.
"""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import struct
from collections.abc import Callable
from pathlib import Path

from tests.faults.volume import Node, Volume

DEVICE = Path("/dev/fuse")
_HEADER = struct.Struct("<IIQQIIIHH")
_ANSWER = struct.Struct("<IiQ")
_INIT = struct.Struct("<IIIIHHIIHHI28x")
_ATTRIBUTES = struct.Struct("<QQQQQQIIIIIIIIII")
_ENTRY = struct.Struct("<QQQQII")
_OPENED = struct.Struct("<QII")
_READ = struct.Struct("<QQIIQII")
_SETATTR = struct.Struct("<IIQQQQQQIIIIIIII")
_STATFS = struct.Struct("<QQQQQIIII24x")
_LARGEST = 128 * 1024
_KEEP_S = 3600
_MODE, _SIZE = 1, 8  # what a SETATTR may set
_NO_ANSWER = frozenset({2, 36, 42})  # FORGET, INTERRUPT, BATCH_FORGET
_DESTROY = 38
_NEW_NAMESPACE, _PRIVATE, _DETACH = 0x20000, 0x44000, 2


def is_available() -> bool:
    """Return whether this computer lets us serve a folder."""
    return DEVICE.exists() and os.geteuid() == 0


def live_apart() -> None:
    """Let mounts of this process and its children be seen by nobody else."""
    libc = _libc()
    _checked(libc.unshare(_NEW_NAMESPACE))
    _checked(libc.mount(b"none", b"/", None, _PRIVATE, None))


def mount(place: Path) -> int:
    """Mount an empty folder and return what its requests are read from."""
    device = os.open(DEVICE, os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0"
    _checked(_libc().mount(b"volume", os.fsencode(place), b"fuse", 0, options.encode()))
    return device


def unmount(place: Path) -> None:
    """Let the kernel forget the folder; whoever serves it is told that this was all."""
    _checked(_libc().umount2(os.fsencode(place), _DETACH))


def serve(device: int, volume: Volume) -> None:
    """Answer requests until the folder is unmounted; who works when the power goes is ended."""
    server, is_told = _Server(volume), False
    while True:
        try:
            request = os.read(device, _LARGEST + 4096)
        except OSError as error:
            if error.errno == errno.ENODEV:
                return
            if error.errno in {errno.EINTR, errno.ENOENT}:
                continue
            raise
        _, opcode, unique, node, _, _, asker, *_ = _HEADER.unpack_from(request)
        if opcode in _NO_ANSWER:
            continue
        try:
            problem, body = 0, server.answer(opcode, node, request[_HEADER.size :])
        except OSError as error:
            problem, body = -(error.errno or errno.EIO), b""
        if volume.is_over and asker and not is_told:
            os.kill(asker, signal.SIGKILL)  # without power nobody goes on, not even to fail
            is_told = True
        try:
            os.write(device, _ANSWER.pack(_ANSWER.size + len(body), problem, unique) + body)
        except FileNotFoundError:  # whoever asked was killed meanwhile
            continue
        if opcode == _DESTROY:
            return


class _Server:
    """Answers one request after the other; nodes are known to the kernel by number."""

    def __init__(self, volume: Volume) -> None:
        self._volume = volume
        self._nodes = {1: volume.root}
        self._answers: dict[int, Callable[[Node, bytes], bytes]] = {
            1: self._lookup,
            3: self._getattr,
            4: self._setattr,
            8: self._mknod,
            9: self._mkdir,
            10: self._unlink,
            11: self._unlink,
            12: self._rename,
            14: self._open,
            15: self._read,
            16: self._write,
            17: self._statfs,
            18: self._nothing,
            20: self._fsync,
            25: self._nothing,
            26: self._init,
            27: self._open,
            28: self._readdir,
            29: self._nothing,
            30: self._fsync,
            35: self._create,
            38: self._nothing,
            45: self._rename_with_flags,
        }

    def answer(self, opcode: int, number: int, body: bytes) -> bytes:
        """Return the body of the answer; what is not known is said not to exist."""
        handler = self._answers.get(opcode)
        if handler is None:
            raise OSError(errno.ENOSYS, "not known")
        return handler(self._nodes.get(number, self._volume.root), body)

    def _init(self, _node: Node, body: bytes) -> bytes:
        readahead = struct.unpack_from("<IIII", body)[2]
        return _INIT.pack(7, 31, readahead, 0, 12, 9, _LARGEST, 1, 0, 0, 0)

    def _lookup(self, node: Node, body: bytes) -> bytes:
        return self._entry(self._volume.find(node, _text(body)))

    def _getattr(self, node: Node, _body: bytes) -> bytes:
        return struct.pack("<QII", _KEEP_S, 0, 0) + _attributes(node)

    def _setattr(self, node: Node, body: bytes) -> bytes:
        asked = _SETATTR.unpack_from(body)
        if asked[0] & _SIZE:
            self._volume.resize(node, asked[3])
        if asked[0] & _MODE:
            node.mode = asked[11]
        return self._getattr(node, body)

    def _mknod(self, node: Node, body: bytes) -> bytes:
        mode = struct.unpack_from("<I", body)[0]
        return self._entry(self._volume.make(node, _text(body[16:]), mode))

    def _mkdir(self, node: Node, body: bytes) -> bytes:
        mode = struct.unpack_from("<I", body)[0]
        return self._entry(self._volume.make(node, _text(body[8:]), mode | 0o040000))

    def _create(self, node: Node, body: bytes) -> bytes:
        mode = struct.unpack_from("<II", body)[1]
        made = self._volume.make(node, _text(body[16:]), mode)
        return self._entry(made) + _OPENED.pack(0, 0, 0)

    def _unlink(self, node: Node, body: bytes) -> bytes:
        self._volume.remove(node, _text(body))
        return b""

    def _rename(self, node: Node, body: bytes) -> bytes:
        return self._renamed(node, body, 8)

    def _rename_with_flags(self, node: Node, body: bytes) -> bytes:
        if struct.unpack_from("<QI", body)[1]:  # not to replace anything, or to swap two
            raise OSError(errno.EINVAL, "not known")
        return self._renamed(node, body, 16)

    def _renamed(self, node: Node, body: bytes, names_at: int) -> bytes:
        old, new = body[names_at:].split(b"\0")[:2]
        target = self._nodes[struct.unpack_from("<Q", body)[0]]
        self._volume.rename(node, os.fsdecode(old), target, os.fsdecode(new))
        return b""

    def _open(self, _node: Node, _body: bytes) -> bytes:
        return _OPENED.pack(0, 0, 0)

    def _read(self, node: Node, body: bytes) -> bytes:
        _, offset, size, *_ = _READ.unpack_from(body)
        return self._volume.read(node, offset, size)

    def _write(self, node: Node, body: bytes) -> bytes:
        _, offset, size, *_ = _READ.unpack_from(body)
        self._volume.write(node, offset, body[_READ.size : _READ.size + size])
        return struct.pack("<II", size, 0)

    def _fsync(self, node: Node, _body: bytes) -> bytes:
        self._volume.sync(node)
        return b""

    def _statfs(self, _node: Node, _body: bytes) -> bytes:
        return _STATFS.pack(1 << 20, 1 << 19, 1 << 19, 1 << 16, 1 << 15, 4096, 255, 4096, 0)

    def _readdir(self, node: Node, body: bytes) -> bytes:
        _, offset, size, *_ = _READ.unpack_from(body)
        found = bytearray()
        for at, (name, child) in enumerate(list(node.entries.items())[offset:], offset + 1):
            raw = os.fsencode(name)
            one = struct.pack("<QQII", child.number, at, len(raw), child.mode >> 12) + raw
            one += bytes(-len(one) % 8)
            if len(found) + len(one) > size:
                break
            found += one
        return bytes(found)

    def _nothing(self, _node: Node, _body: bytes) -> bytes:
        return b""

    def _entry(self, node: Node) -> bytes:
        self._nodes[node.number] = node
        return _ENTRY.pack(node.number, 0, _KEEP_S, _KEEP_S, 0, 0) + _attributes(node)


def _attributes(node: Node) -> bytes:
    size = len(node.content)
    blocks = (size + 511) // 512
    links = 2 if node.is_folder else 1
    return _ATTRIBUTES.pack(
        node.number, size, blocks, 0, 0, 0, 0, 0, 0, node.mode, links, 0, 0, 0, 4096, 0
    )


def _text(body: bytes) -> str:
    return os.fsdecode(body.split(b"\0", 1)[0])


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
