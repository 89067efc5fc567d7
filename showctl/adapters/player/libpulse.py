"""The part of libpulse that is used here, by ctypes (PipeWire answers to it too).

Names and structures as in PulseAudio's headers (introspect.h, stream.h, def.h), as far as they
are read.
"""

from __future__ import annotations

import ctypes as ct

READY = 4
STREAM_READY = 2
SEEK_ABSOLUTE = 1
FLOAT32LE = 5
_NORMAL_VOLUME = 0x10000

INTERPOLATE_TIMING = 0x0002
AUTO_TIMING_UPDATE = 0x0008
DONT_MOVE = 0x0200
ADJUST_LATENCY = 0x2000
START_UNMUTED = 0x10000


class SampleSpec(ct.Structure):
    """pa_sample_spec."""

    _fields_ = (("format", ct.c_int), ("rate", ct.c_uint32), ("channels", ct.c_uint8))


class ChannelMap(ct.Structure):
    """pa_channel_map."""

    _fields_ = (("channels", ct.c_uint8), ("map", ct.c_int * 32))


class Volume(ct.Structure):
    """pa_cvolume."""

    _fields_ = (("channels", ct.c_uint8), ("values", ct.c_uint32 * 32))

    @property
    def percent(self) -> int:
        """The loudest channel, 100 is unchanged."""
        loudest = max(self.values[: self.channels], default=0)
        return round(loudest * 100 / _NORMAL_VOLUME)


def full_volume(channels: int) -> Volume:
    """Neither louder nor softer on any channel."""
    volume = Volume(channels=channels)
    for channel in range(channels):
        volume.values[channel] = _NORMAL_VOLUME
    return volume


class BufferAttributes(ct.Structure):
    """pa_buffer_attr, all in bytes; 0xFFFFFFFF leaves it to the server."""

    _fields_ = tuple(
        (name, ct.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


class SinkInfo(ct.Structure):
    """The beginning of pa_sink_info."""

    _fields_ = (
        ("name", ct.c_char_p),
        ("index", ct.c_uint32),
        ("description", ct.c_char_p),
        ("sample_spec", SampleSpec),
        ("channel_map", ChannelMap),
        ("owner_module", ct.c_uint32),
        ("volume", Volume),
        ("mute", ct.c_int),
    )


class TimingInfo(ct.Structure):
    """pa_timing_info."""

    _fields_ = (
        ("seconds", ct.c_long),
        ("microseconds", ct.c_long),
        ("synchronized_clocks", ct.c_int),
        ("sink_usec", ct.c_uint64),
        ("source_usec", ct.c_uint64),
        ("transport_usec", ct.c_uint64),
        ("playing", ct.c_int),
        ("write_index_corrupt", ct.c_int),
        ("write_index", ct.c_int64),
        ("read_index_corrupt", ct.c_int),
        ("read_index", ct.c_int64),
    )


Notify = ct.CFUNCTYPE(None, ct.c_void_p, ct.c_void_p)
TakeSink = ct.CFUNCTYPE(None, ct.c_void_p, ct.POINTER(SinkInfo), ct.c_int, ct.c_void_p)

_P, _I = ct.c_void_p, ct.c_int
_FUNCTIONS: dict[str, tuple[object, tuple[object, ...]]] = {
    "pa_mainloop_new": (_P, ()),
    "pa_mainloop_free": (None, (_P,)),
    "pa_mainloop_get_api": (_P, (_P,)),
    "pa_mainloop_prepare": (_I, (_P, _I)),
    "pa_mainloop_poll": (_I, (_P,)),
    "pa_mainloop_dispatch": (_I, (_P,)),
    "pa_mainloop_wakeup": (None, (_P,)),
    "pa_context_new": (_P, (_P, ct.c_char_p)),
    "pa_context_connect": (_I, (_P, ct.c_char_p, _I, _P)),
    "pa_context_get_state": (_I, (_P,)),
    "pa_context_disconnect": (None, (_P,)),
    "pa_context_unref": (None, (_P,)),
    "pa_context_get_sink_info_list": (_P, (_P, TakeSink, _P)),
    "pa_stream_new": (_P, (_P, ct.c_char_p, ct.POINTER(SampleSpec), _P)),
    "pa_stream_connect_playback": (
        _I,
        (_P, ct.c_char_p, ct.POINTER(BufferAttributes), _I, ct.POINTER(Volume), _P),
    ),
    "pa_stream_get_state": (_I, (_P,)),
    "pa_stream_get_device_name": (ct.c_char_p, (_P,)),
    "pa_stream_set_latency_update_callback": (None, (_P, Notify, _P)),
    "pa_stream_update_timing_info": (_P, (_P, _P, _P)),
    "pa_stream_get_timing_info": (ct.POINTER(TimingInfo), (_P,)),
    "pa_stream_write": (_I, (_P, _P, ct.c_size_t, _P, ct.c_int64, _I)),
    "pa_stream_disconnect": (_I, (_P,)),
    "pa_stream_unref": (None, (_P,)),
    "pa_operation_unref": (None, (_P,)),
}


def load() -> ct.CDLL:
    """libpulse with its functions' types declared; OSError where it is not installed."""
    library = ct.CDLL("libpulse.so.0")
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
