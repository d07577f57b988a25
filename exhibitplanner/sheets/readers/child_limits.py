"""Bounds that a child process sets itself before it opens a file that may be hostile."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _PROCESS_MEMORY, _DIE_ON_EXCEPTION = 0x100, 0x400
    _NO_DIALOGS = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("per_process_user_time", wintypes.LARGE_INTEGER),
            ("per_job_user_time", wintypes.LARGE_INTEGER),
            ("limit_flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def restrict(memory_bytes: int, seconds: float) -> bool:  # noqa: ARG001  the parent watches the clock
        """Put this process into a job of its own with a bound on its memory; False where Windows does not let it.

        The job lasts as long as its handle, which is left open until the process ends.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetErrorMode(_NO_DIALOGS)
        limits = _ExtendedLimits()
        limits.basic.limit_flags = _PROCESS_MEMORY | _DIE_ON_EXCEPTION
        limits.process_memory = memory_bytes
        job = kernel.CreateJobObjectW(None, None)
        return bool(
            job
            and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
            and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        )

else:
    import resource

    def restrict(memory_bytes: int, seconds: float) -> bool:
        """Bound the address space and the processor's time, and leave no core file; False where the system does not.

        The time bound serves a child whose parent is gone: while it lives, the parent watches the clock.
        """
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_CPU, int(seconds) + 5)
        return _lower(resource.RLIMIT_AS, memory_bytes)

    def _lower(kind: int, value: int) -> bool:
        _, most = resource.getrlimit(kind)
        bound = value if most == resource.RLIM_INFINITY else min(value, most)
        try:
            resource.setrlimit(kind, (bound, bound))
        except (ValueError, OSError):  # macOS bounds no address space
            return False
        return True
